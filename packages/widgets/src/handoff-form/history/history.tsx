import type { HistorySection } from "@baton/playbook";
import { memo } from "react";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { FieldBlock } from "../fields/field-block.tsx";
import { PairRows } from "../fields/pair-rows.tsx";
import { useSection } from "../form-scope.tsx";
import { Conversations } from "./conversations.tsx";
import { Floorplans } from "./floorplans.tsx";
import { Promises } from "./promises.tsx";

/** What was said so far: conversations, plans, objections with their answers, promises. */
export const History = memo(function History({ value }: { readonly value: HistorySection }) {
  const { say } = useLanguage();
  const set = useSection("history");
  return (
    <>
      <Promises />
      <FieldBlock field="OBJECTIONS">
        <PairRows
          label={say("Objections")}
          addLabel={say("Add an objection")}
          rows={value.objections}
          onRows={(rows) => set("objections", rows)}
          first={{ name: "objection", label: say("Objection") }}
          second={{ name: "answer", label: say("What they were told") }}
        />
        <WatchWords text={value.objections.map((row) => `${row.objection}\n${row.answer}`).join("\n")} />
      </FieldBlock>
      <Floorplans rows={value.floorplansDiscussed} onRows={(rows) => set("floorplansDiscussed", rows)} />
      <Conversations chosen={value.interactionIds} onChosen={(ids) => set("interactionIds", ids)} />
    </>
  );
});
