import type { ContactChannel, ContactPreference, IdentitySection } from "@baton/playbook";
import { memo } from "react";
import { ComboField } from "../../controls/combo-field.tsx";
import { Segments } from "../../controls/segments.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { AnswerBlock } from "../fields/answer-block.tsx";
import { Chips } from "../fields/chips.tsx";
import { FieldBlock } from "../fields/field-block.tsx";
import { useSection } from "../form-scope.tsx";
import { People } from "./people.tsx";

const yesNo = [
  { value: "yes", label: "Yes", hotkey: "y" },
  { value: "no", label: "No", hotkey: "n" },
] as const;

const channels: readonly { value: ContactChannel; label: string }[] = [
  { value: "CALL", label: "Call" },
  { value: "TEXT", label: "Text" },
  { value: "EMAIL", label: "Email" },
];

const noPreference: ContactPreference = { channel: null, hours: "", language: "" };

/** Who is coming, and how they live and like to be reached. */
export const Identity = memo(function Identity({ value }: { readonly value: IdentitySection }) {
  const set = useSection("identity");
  return (
    <>
      <People people={value.people} onPeople={(people) => set("people", people)} />
      <AnswerBlock
        field="PARTNER_INVOLVED"
        answer={value.partnerInvolved}
        empty={true}
        onAnswer={(answer) => set("partnerInvolved", answer)}
      >
        {(involved, onValue) => (
          <Segments
            label="Is a partner involved?"
            value={value.partnerInvolved.state === "KNOWN" ? (involved ? "yes" : "no") : null}
            onValue={(chosen) => onValue(chosen === "yes")}
            segments={yesNo}
          />
        )}
      </AnswerBlock>
      <AnswerBlock
        field="CONTACT_PREFERENCE"
        answer={value.contactPreference}
        empty={noPreference}
        onAnswer={(answer) => set("contactPreference", answer)}
      >
        {(preference, onValue) => (
          <div className="line">
            <Segments
              label="How to reach them"
              value={preference.channel}
              onValue={(channel) => onValue({ ...preference, channel })}
              segments={channels}
            />
            <TextField
              label="Hours"
              placeholder="like after 5 PM"
              value={preference.hours}
              onValue={(hours) => onValue({ ...preference, hours })}
            />
            <ComboField
              label="Language"
              suggestions={["English", "Spanish", "Mandarin", "Vietnamese", "Hindi", "Korean"]}
              value={preference.language}
              onValue={(language) => onValue({ ...preference, language })}
            />
          </div>
        )}
      </AnswerBlock>
      <AnswerBlock
        field="HOME_NOW"
        answer={value.homeNow}
        empty=""
        onAnswer={(answer) => set("homeNow", answer)}
      >
        {(homeNow, onValue) => (
          <TextField
            label="Home now"
            labelHidden
            placeholder="Renting, lease ends in March"
            value={homeNow}
            onValue={onValue}
          />
        )}
      </AnswerBlock>
      <FieldBlock
        field="VOLUNTEERED_FACTS"
        hint="Only what the buyer brought up themselves; nothing here is asked for."
      >
        <Chips
          label="Volunteered facts"
          addLabel="Add a fact"
          values={value.volunteeredFacts}
          onValues={(facts) => set("volunteeredFacts", facts)}
        />
      </FieldBlock>
    </>
  );
});
