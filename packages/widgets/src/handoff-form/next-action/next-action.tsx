import { type NextActionSection, temperatureWords } from "@baton/playbook";
import { memo } from "react";
import { choicesOf } from "../../controls/choices.ts";
import { Segments } from "../../controls/segments.tsx";
import { TextAreaField } from "../../controls/text-field.tsx";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { FieldBlock } from "../fields/field-block.tsx";
import { PairRows } from "../fields/pair-rows.tsx";
import { useSection } from "../form-scope.tsx";
import { Actions } from "./actions.tsx";
import { Expectations } from "./expectations.tsx";

/** What the buyer expects to happen, and what the OSM should do about it. */
export const NextAction = memo(function NextAction({ value }: { readonly value: NextActionSection }) {
  const { say } = useLanguage();
  const set = useSection("nextAction");
  return (
    <>
      <Expectations rows={value.expectations} onRows={(rows) => set("expectations", rows)} />
      <FieldBlock field="DO_FIRST">
        <TextAreaField
          label={say("Do first")}
          labelHidden
          placeholder={say("What the OSM should start with")}
          value={value.doFirst}
          onValue={(doFirst) => set("doFirst", doFirst)}
        />
        <WatchWords text={value.doFirst} />
      </FieldBlock>
      <FieldBlock field="TEMPERATURE">
        <div className="line">
          <Segments
            label={say("Temperature")}
            value={value.temperature?.level ?? null}
            onValue={(level) => set("temperature", { level, reason: value.temperature?.reason ?? "" })}
            hotkeys
            segments={choicesOf(temperatureWords, say)}
          />
          <TextAreaField
            rows={1}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            label={say("Why, in one line")}
            value={value.temperature?.reason ?? ""}
            onValue={(reason) => set("temperature", { level: value.temperature?.level ?? "WARM", reason })}
          />
        </div>
        <WatchWords text={value.temperature?.reason} />
      </FieldBlock>
      <FieldBlock field="CONTINGENCIES">
        <PairRows
          label={say("If they ask")}
          addLabel={say("Add an if/then")}
          rows={value.contingencies}
          onRows={(rows) => set("contingencies", rows)}
          first={{ name: "condition", label: say("If they ask about") }}
          second={{ name: "response", label: say("Then") }}
        />
        <WatchWords text={value.contingencies.map((row) => `${row.condition}\n${row.response}`).join("\n")} />
      </FieldBlock>
      <Actions rows={value.actions} onRows={(rows) => set("actions", rows)} />
    </>
  );
});
