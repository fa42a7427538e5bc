import { useId, useState } from "react";
import { Button } from "../controls/button.tsx";
import { SelectField } from "../controls/select-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { TrackerFilter } from "./filter.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FilterBarProps {
  readonly filter: TrackerFilter;
  readonly onFilter: (filter: TrackerFilter) => void;
  readonly viewerId: string | undefined;
  /** Who and whom the promises seen so far name; there is no list of every member to choose from. */
  readonly owners: readonly Named[];
  readonly buyers: readonly Named[];
  readonly communities: readonly Named[];
}

/** What is shown, in words, with a button that opens the choices. */
export function FilterBar({ filter, onFilter, viewerId, owners, buyers, communities }: FilterBarProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const others = owners.filter((owner) => owner.id !== viewerId);
  const ownerOptions = [{ id: "me", name: say("Yours") }, { id: "all", name: say("Everyone’s") }, ...others];
  const nameIn = (list: readonly Named[], id: string | undefined) => list.find((one) => one.id === id)?.name;
  const summary = [
    filter.owner === viewerId ? say("Yours") : (nameIn(ownerOptions, filter.owner) ?? say("One person’s")),
    filter.buyerId && (nameIn(buyers, filter.buyerId) ?? say("one buyer")),
    filter.communityId
      ? (nameIn(communities, filter.communityId) ?? say("one community"))
      : say("all communities"),
  ];
  return (
    <>
      <header className="flow between tracker-head">
        <h2 part="title" tabIndex={-1}>
          {say("Promises")}
        </h2>
        <p className="flow muted">
          {summary.filter(Boolean).join(" · ")}
          <Button kind="quiet" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
            {say(open ? "Done" : "Change")}
          </Button>
        </p>
      </header>
      <fieldset id={panel} className="tracker-filter" hidden={!open} aria-label={say("Which promises")}>
        <SelectField
          label={say("Owner")}
          value={filter.owner === viewerId ? "me" : filter.owner}
          onValue={(owner) => onFilter({ ...filter, owner })}
          options={ownerOptions.map(toOption)}
        />
        <SelectField
          label={say("Buyer")}
          value={filter.buyerId ?? ""}
          onValue={(id) => onFilter({ ...filter, buyerId: id || undefined })}
          options={[{ value: "", label: say("All buyers") }, ...buyers.map(toOption)]}
        />
        <SelectField
          label={say("Community")}
          value={filter.communityId ?? ""}
          onValue={(id) => onFilter({ ...filter, communityId: id || undefined })}
          options={[{ value: "", label: say("All communities") }, ...communities.map(toOption)]}
        />
      </fieldset>
    </>
  );
}

function toOption({ id, name }: Named) {
  return { value: id, label: name };
}
