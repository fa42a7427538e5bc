import {
  type Answer,
  type BudgetRange,
  fieldDefinitions,
  formatTimeline,
  parseTimeline,
  type QualificationSection,
  type Timeline,
} from "@baton/playbook";
import { memo } from "react";
import { MoneyField } from "../../controls/money-field.tsx";
import { TextAreaField } from "../../controls/text-field.tsx";
import { WatchWords } from "../../fairness/watch-words.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AnswerBlock } from "../fields/answer-block.tsx";
import { Chips } from "../fields/chips.tsx";
import { FieldBlock } from "../fields/field-block.tsx";
import { ParsedField } from "../fields/parsed-field.tsx";
import { useForm, useSection } from "../form-scope.tsx";
import { FinancingQuestion } from "./financing.tsx";

const noBudget: BudgetRange = { min: null, max: null };
const noTimeline: Timeline = { fromMonths: null, toMonths: null };

/** What the buyer can and wants to buy. */
export const Qualification = memo(function Qualification({
  value,
}: {
  readonly value: QualificationSection;
}) {
  const language = useLanguage();
  const { say } = language;
  const set = useSection("qualification");
  const { tourId } = useForm().facts;
  return (
    <>
      <AnswerBlock
        field="BUDGET"
        question={say("What price range would you be comfortable with?")}
        answer={value.budget}
        empty={noBudget}
        onAnswer={(answer) => set("budget", answer)}
      >
        {(budget, onValue) => (
          <div className="line line-short">
            <MoneyField
              label={say("Budget from")}
              labelHidden
              keptAs={`budget from ${tourId}`}
              value={budget.min}
              onValue={(min) => onValue({ ...budget, min })}
              onRange={(min, max) => onValue({ min, max })}
            />
            <span aria-hidden="true">{say("to")}</span>
            <MoneyField
              label={say("Budget up to")}
              labelHidden
              keptAs={`budget up to ${tourId}`}
              value={budget.max}
              onValue={(max) => onValue({ ...budget, max })}
            />
          </div>
        )}
      </AnswerBlock>
      <AnswerBlock
        field="TIMELINE"
        question={say("When would you like to move in?")}
        answer={value.timeline}
        empty={noTimeline}
        onAnswer={(answer) => set("timeline", answer)}
      >
        {(timeline, onValue) => (
          <div className="line line-short">
            <ParsedField
              label={say("Timeline")}
              labelHidden
              placeholder={say("4 to 6 months")}
              value={timeline}
              onValue={onValue}
              keptAs={`timeline ${tourId}`}
              parse={(text) => parseTimeline(text, language)}
              format={(range) => formatTimeline(range, language)}
              nothing={noTimeline}
            />
          </div>
        )}
      </AnswerBlock>
      <FinancingQuestion answer={value.financing} onAnswer={(answer) => set("financing", answer)} />
      <ListQuestion
        field="MUST_HAVES"
        addLabel={say("Add a must-have")}
        answer={value.mustHaves}
        onAnswer={(answer) => set("mustHaves", answer)}
      />
      <ListQuestion
        field="NICE_TO_HAVES"
        addLabel={say("Add a nice-to-have")}
        answer={value.niceToHaves}
        onAnswer={(answer) => set("niceToHaves", answer)}
      />
      <ListQuestion
        field="DEAL_BREAKERS"
        addLabel={say("Add a deal-breaker")}
        answer={value.dealBreakers}
        onAnswer={(answer) => set("dealBreakers", answer)}
      />
      <FieldBlock field="NOTES">
        <TextAreaField
          label={say("Notes")}
          labelHidden
          placeholder={say("Anything the fields above have no place for")}
          value={value.notes}
          onValue={(notes) => set("notes", notes)}
        />
        <WatchWords text={value.notes} />
      </FieldBlock>
    </>
  );
});

interface ListQuestionProps {
  readonly field: "MUST_HAVES" | "NICE_TO_HAVES" | "DEAL_BREAKERS";
  readonly addLabel: string;
  readonly answer: Answer<readonly string[]>;
  readonly onAnswer: (answer: Answer<readonly string[]>) => void;
}

const nothing: readonly string[] = [];

const listQuestions = {
  MUST_HAVES: "What does the home have to have?",
  NICE_TO_HAVES: "What would you love, but could live without?",
  DEAL_BREAKERS: "Is there anything that would rule a home out?",
} as const;

function ListQuestion({ field, addLabel, answer, onAnswer }: ListQuestionProps) {
  const { say } = useLanguage();
  return (
    <AnswerBlock
      field={field}
      question={say(listQuestions[field])}
      answer={answer}
      empty={nothing}
      onAnswer={onAnswer}
    >
      {(values, onValue) => (
        <>
          <Chips
            label={say(fieldDefinitions[field].label)}
            addLabel={addLabel}
            values={values}
            onValues={onValue}
          />
          <WatchWords text={values.join("\n")} />
        </>
      )}
    </AnswerBlock>
  );
}
