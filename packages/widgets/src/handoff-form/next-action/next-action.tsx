import type { NextActionSection, TemperatureLevel } from "@baton/playbook";
import { memo } from "react";
import { Segments } from "../../controls/segments.tsx";
import { TextAreaField } from "../../controls/text-field.tsx";
import { FieldBlock } from "../fields/field-block.tsx";
import { PairRows } from "../fields/pair-rows.tsx";
import { useSection } from "../form-scope.tsx";
import { Expectations } from "./expectations.tsx";

const levels: readonly { value: TemperatureLevel; label: string; hotkey: string }[] = [
  { value: "HOT", label: "Hot", hotkey: "h" },
  { value: "WARM", label: "Warm", hotkey: "w" },
  { value: "COOL", label: "Cool", hotkey: "c" },
];

/** What the buyer expects to happen, and what the OSM should do about it. */
export const NextAction = memo(function NextAction({ value }: { readonly value: NextActionSection }) {
  const set = useSection("nextAction");
  return (
    <>
      <Expectations rows={value.expectations} onRows={(rows) => set("expectations", rows)} />
      <FieldBlock field="DO_FIRST">
        <TextAreaField
          label="Do first"
          labelHidden
          placeholder="What the OSM should start with"
          value={value.doFirst}
          onValue={(doFirst) => set("doFirst", doFirst)}
        />
      </FieldBlock>
      <FieldBlock field="TEMPERATURE">
        <div className="line">
          <Segments
            label="Temperature"
            value={value.temperature?.level ?? null}
            onValue={(level) => set("temperature", { level, reason: value.temperature?.reason ?? "" })}
            segments={levels}
          />
          <TextAreaField
            rows={1}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
            label="Why, in one line"
            value={value.temperature?.reason ?? ""}
            onValue={(reason) => set("temperature", { level: value.temperature?.level ?? "WARM", reason })}
          />
        </div>
      </FieldBlock>
      <FieldBlock field="CONTINGENCIES">
        <PairRows
          label="If they ask"
          addLabel="Add an if/then"
          rows={value.contingencies}
          onRows={(rows) => set("contingencies", rows)}
          first={{ name: "condition", label: "If they ask about" }}
          second={{ name: "response", label: "Then" }}
        />
      </FieldBlock>
    </>
  );
});
