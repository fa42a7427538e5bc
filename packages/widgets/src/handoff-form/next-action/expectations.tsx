import { type Expectation, expectationWords, type Say } from "@baton/playbook";
import { choicesOf } from "../../controls/choices.ts";
import { ComboField } from "../../controls/combo-field.tsx";
import { SelectField } from "../../controls/select-field.tsx";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { FieldBlock } from "../fields/field-block.tsx";
import { RowList } from "../fields/row-list.tsx";
import type { Choice } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";
import { readExpectation } from "./read-expectation.ts";

export interface ExpectationsProps {
  readonly rows: readonly Expectation[];
  readonly onRows: (rows: readonly Expectation[]) => void;
}

const blank = { kind: "OTHER", floorplanId: null, note: "" } as const;

/** What the buyer expects to see, in their order. A plan is picked by typing the start of its name. */
export function Expectations({ rows, onRows }: ExpectationsProps) {
  const { say } = useLanguage();
  const { floorplans } = useForm().facts;
  const options = [
    ...floorplans.map(({ id, name }) => ({
      value: `WALK_PLAN ${id}`,
      label: say("Walk the {plan}", { plan: name }),
    })),
    ...choicesOf<string>(expectationWords, say),
  ];
  return (
    <FieldBlock field="EXPECTATIONS">
      <RowList
        label={say("What the buyer expects to see")}
        addLabel={say("Add what they expect")}
        rows={rows}
        onRows={onRows}
        blank={blank}
        nameOf={(row) => nameOf(row, floorplans, say)}
      >
        {(row, change) => {
          const note = (
            <ComboField
              key="note"
              label={say(row.kind === "OTHER" ? "What they expect" : "Note")}
              placeholder={row.kind === "OTHER" ? say("A plan, the design center, incentives…") : undefined}
              suggestions={
                row.kind === "OTHER"
                  ? [...floorplans.map(({ name }) => name), say("Design center"), say("Incentives")]
                  : []
              }
              value={row.note}
              onValue={(note) => change({ ...row, note })}
              onBlur={() => change(readExpectation(row, floorplans, say))}
              fieldClass="grow"
            />
          );
          const kind = (
            <SelectField
              key="kind"
              label={say("What it is")}
              labelHidden
              value={optionOf(row)}
              onValue={(option) => change({ ...row, ...fromOption(option) })}
              options={options}
            />
          );
          // Words first while it is being written; once it is known what it is, that leads.
          return row.kind === "OTHER" ? [note, kind] : [kind, note];
        }}
      </RowList>
      <WatchWords text={rows.map(({ note }) => note).join("\n")} />
    </FieldBlock>
  );
}

function optionOf({ kind, floorplanId }: Expectation): string {
  return kind === "WALK_PLAN" && floorplanId ? `${kind} ${floorplanId}` : kind;
}

function fromOption(option: string): Pick<Expectation, "kind" | "floorplanId"> {
  const [kind, floorplanId = null] = option.split(" ");
  return { kind: kind as Expectation["kind"], floorplanId };
}

function nameOf({ kind, floorplanId, note }: Expectation, floorplans: readonly Choice[], say: Say): string {
  const plan = floorplans.find(({ id }) => id === floorplanId);
  return plan?.name ?? (note || (kind === "OTHER" ? "" : say(kindNames[kind])));
}

const kindNames = {
  WALK_PLAN: "a plan",
  DESIGN_CENTER: "Design center",
  INCENTIVES: "Incentives",
} as const;
