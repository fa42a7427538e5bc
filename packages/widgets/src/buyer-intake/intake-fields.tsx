import { limits } from "@baton/playbook";
import { useId } from "react";
import { choicesOf } from "../controls/choices.ts";
import { SelectField } from "../controls/select-field.tsx";
import { TextAreaField, TextField, type TextFieldProps } from "../controls/text-field.tsx";
import { useLanguage } from "../language/use-language.ts";
import type { FieldName, Problems, Typed } from "./typed.ts";

export interface IntakeFieldsProps {
  readonly typed: Typed;
  readonly problems: Problems;
  readonly onFill: <Name extends FieldName>(name: Name, value: Typed[Name]) => void;
  /** The person has left a field. */
  readonly onLeft: (name: FieldName) => void;
  readonly readOnly: boolean;
}

type Line = Pick<TextFieldProps, "type" | "autoComplete" | "required"> & {
  readonly name: Exclude<FieldName, "consent" | "channel" | "soon" | "wishes" | "website">;
  readonly label: string;
  readonly hint?: string;
};
type Choice = {
  readonly name: "channel" | "soon";
  readonly label: string;
  readonly hint?: string;
};

/** Two and two; where one of a pair has a hint, so has the other: their inputs stand on one line. */
const asked: readonly (Line | Choice)[] = [
  { name: "name", label: "Your name", autoComplete: "name", required: true },
  { name: "partner", label: "Who is looking with you, if anyone" },
  {
    name: "email",
    label: "Email",
    type: "email",
    autoComplete: "email",
    hint: "Email or phone: one is enough.",
  },
  {
    name: "phone",
    label: "Phone",
    type: "tel",
    autoComplete: "tel",
    hint: "Only if a call or a text suits you.",
  },
];
const more: readonly (Line | Choice)[] = [
  { name: "soon", label: "When are you thinking of moving?", hint: "A guess is fine." },
  { name: "budget", label: "Budget", hint: "A range is fine: 400,000 to 450,000." },
  { name: "channel", label: "How would you like to hear from us?" },
  { name: "hours", label: "When is a good time to reach you?" },
];

const choiceWords = {
  channel: { "": "Whatever suits you", CALL: "A call", TEXT: "A text message", EMAIL: "An email" },
  soon: {
    "": "We do not know yet",
    "0-3": "Within 3 months",
    "3-6": "In 3 to 6 months",
    "6-12": "In 6 to 12 months",
    "12-": "In a year or later",
  },
} as const satisfies { readonly [Name in Choice["name"]]: Record<Typed[Name], string> };

/** What is asked: little of it needed, and what may be left out says so, once. */
export function IntakeFields({ typed, problems, onFill, onLeft, readOnly }: IntakeFieldsProps) {
  const { say } = useLanguage();
  const optional = useId();
  const pairs = (lines: readonly (Line | Choice)[]) => (
    <div className="intake-fields">
      {lines.map((line) =>
        isChoice(line) ? (
          <SelectField<string>
            key={line.name}
            label={say(line.label)}
            hint={line.hint && say(line.hint)}
            value={typed[line.name]}
            onValue={(value) => onFill(line.name, value as never)}
            options={choicesOf<string>(choiceWords[line.name], say)}
          />
        ) : (
          <TextField
            key={line.name}
            {...line}
            label={say(line.label)}
            hint={line.hint && say(line.hint)}
            maxLength={line.name === "email" ? limits.email : limits.name}
            value={typed[line.name]}
            onValue={(value) => onFill(line.name, value)}
            onBlur={() => onLeft(line.name)}
            error={problems[line.name]}
            readOnly={readOnly}
          />
        ),
      )}
    </div>
  );
  return (
    <>
      {pairs(asked)}
      <fieldset className="stack intake-form intake-more" aria-labelledby={optional}>
        <p id={optional}>{say("The rest is optional. What you tell us now, nobody will ask you again.")}</p>
        <TextAreaField
          label={say("What are you looking for?")}
          name="wishes"
          rows={4}
          maxLength={limits.prose}
          value={typed.wishes}
          onValue={(value) => onFill("wishes", value)}
          error={problems.wishes}
          readOnly={readOnly}
        />
        {pairs(more)}
      </fieldset>
      <div className="visually-hidden" aria-hidden="true">
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={typed.website}
          onChange={(event) => onFill("website", event.currentTarget.value)}
        />
      </div>
    </>
  );
}

function isChoice(line: Line | Choice): line is Choice {
  return line.name in choiceWords;
}
