import { type ContactPreference, channelWords, type IdentitySection } from "@baton/playbook";
import { memo } from "react";
import { choicesOf } from "../../controls/choices.ts";
import { ComboField } from "../../controls/combo-field.tsx";
import { Segments } from "../../controls/segments.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AnswerBlock } from "../fields/answer-block.tsx";
import { Chips } from "../fields/chips.tsx";
import { FieldBlock } from "../fields/field-block.tsx";
import { useSection } from "../form-scope.tsx";
import { People } from "./people.tsx";

const yesNoWords = { yes: "Yes", no: "No" } as const;

const languageNames = ["English", "Spanish", "Mandarin", "Vietnamese", "Hindi", "Korean"] as const;

const noPreference: ContactPreference = { channel: null, hours: "", language: "" };

/** Who is coming, and how they live and like to be reached. */
export const Identity = memo(function Identity({ value }: { readonly value: IdentitySection }) {
  const { say } = useLanguage();
  const set = useSection("identity");
  return (
    <>
      <People people={value.people} onPeople={(people) => set("people", people)} />
      <AnswerBlock
        field="PARTNER_INVOLVED"
        question={say("Is anyone deciding on the home together with you?")}
        answer={value.partnerInvolved}
        empty={true}
        onAnswer={(answer) => set("partnerInvolved", answer)}
      >
        {(involved, onValue) => (
          <Segments
            label={say("Is a partner involved?")}
            value={value.partnerInvolved.state === "KNOWN" ? (involved ? "yes" : "no") : null}
            onValue={(chosen) => onValue(chosen === "yes")}
            hotkeys
            segments={choicesOf(yesNoWords, say)}
          />
        )}
      </AnswerBlock>
      <AnswerBlock
        field="CONTACT_PREFERENCE"
        question={say("How would you like to hear from us, and at what hours?")}
        answer={value.contactPreference}
        empty={noPreference}
        onAnswer={(answer) => set("contactPreference", answer)}
      >
        {(preference, onValue) => (
          <div className="line">
            <Segments
              label={say("How to reach them")}
              value={preference.channel}
              onValue={(channel) => onValue({ ...preference, channel })}
              segments={choicesOf(channelWords, say)}
            />
            <TextField
              label={say("Hours")}
              placeholder={say("like after 5 PM")}
              value={preference.hours}
              onValue={(hours) => onValue({ ...preference, hours })}
            />
            <ComboField
              label={say("Language")}
              suggestions={languageNames.map((name) => say(name))}
              value={preference.language}
              onValue={(language) => onValue({ ...preference, language })}
            />
          </div>
        )}
      </AnswerBlock>
      <AnswerBlock
        field="HOME_NOW"
        question={say("What is your home situation today?")}
        answer={value.homeNow}
        empty=""
        onAnswer={(answer) => set("homeNow", answer)}
      >
        {(homeNow, onValue) => (
          <TextField
            label={say("Home now")}
            labelHidden
            placeholder={say("Renting, lease ends in March")}
            value={homeNow}
            onValue={onValue}
          />
        )}
      </AnswerBlock>
      <FieldBlock
        field="VOLUNTEERED_FACTS"
        hint={say("Only what the buyer brought up themselves; nothing here is asked for.")}
      >
        <Chips
          label={say("Volunteered facts")}
          addLabel={say("Add a fact")}
          values={value.volunteeredFacts}
          onValues={(facts) => set("volunteeredFacts", facts)}
        />
      </FieldBlock>
    </>
  );
});
