import { type Answer, type Financing, financingWords } from "@baton/playbook";
import { choicesOf } from "../../controls/choices.ts";
import { MoneyField } from "../../controls/money-field.tsx";
import { SelectField } from "../../controls/select-field.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { AnswerBlock } from "../fields/answer-block.tsx";
import { useForm } from "../form-scope.tsx";

export interface FinancingQuestionProps {
  readonly answer: Answer<Financing>;
  readonly onAnswer: (answer: Answer<Financing>) => void;
}

const noFinancing: Financing = { status: null, lender: "", approvedAmount: null };

/** How the home will be paid for. Lender and amount are asked only where there can be one. */
export function FinancingQuestion({ answer, onAnswer }: FinancingQuestionProps) {
  const { say } = useLanguage();
  const { tourId } = useForm().facts;
  return (
    <AnswerBlock
      field="FINANCING"
      question={say("Have you spoken to a lender yet?")}
      answer={answer}
      empty={noFinancing}
      onAnswer={onAnswer}
    >
      {(financing, onValue) => (
        <div className="line line-equal">
          <SelectField
            label={say("Status")}
            value={financing.status ?? ""}
            onValue={(status) => onValue({ ...financing, status: status === "" ? null : status })}
            options={[{ value: "", label: say("Choose") }, ...choicesOf(financingWords, say)]}
          />
          {financing.status !== "CASH" && financing.status !== "NOT_STARTED" && (
            <>
              <TextField
                label={say("Lender")}
                value={financing.lender}
                onValue={(lender) => onValue({ ...financing, lender })}
              />
              <MoneyField
                label={say("Approved amount")}
                keptAs={`approved ${tourId}`}
                value={financing.approvedAmount}
                onValue={(approvedAmount) => onValue({ ...financing, approvedAmount })}
              />
            </>
          )}
        </div>
      )}
    </AnswerBlock>
  );
}
