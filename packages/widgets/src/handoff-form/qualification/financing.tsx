import type { Answer, Financing, FinancingStatus } from "@baton/playbook";
import { MoneyField } from "../../controls/money-field.tsx";
import { SelectField } from "../../controls/select-field.tsx";
import { TextField } from "../../controls/text-field.tsx";
import { AnswerBlock } from "../fields/answer-block.tsx";

export interface FinancingQuestionProps {
  readonly answer: Answer<Financing>;
  readonly onAnswer: (answer: Answer<Financing>) => void;
}

const statuses: readonly { value: FinancingStatus | ""; label: string }[] = [
  { value: "", label: "Choose" },
  { value: "PRE_APPROVED", label: "Pre-approved" },
  { value: "PRE_QUALIFIED", label: "Pre-qualified" },
  { value: "WITH_LENDER", label: "With a lender" },
  { value: "CASH", label: "Cash" },
  { value: "NOT_STARTED", label: "Not started" },
];

const noFinancing: Financing = { status: null, lender: "", approvedAmount: null };

/** How the home will be paid for. Lender and amount are asked only where there can be one. */
export function FinancingQuestion({ answer, onAnswer }: FinancingQuestionProps) {
  return (
    <AnswerBlock field="FINANCING" answer={answer} empty={noFinancing} onAnswer={onAnswer}>
      {(financing, onValue) => (
        <div className="line line-equal">
          <SelectField
            label="Status"
            value={financing.status ?? ""}
            onValue={(status) => onValue({ ...financing, status: status === "" ? null : status })}
            options={statuses}
          />
          {financing.status !== "CASH" && financing.status !== "NOT_STARTED" && (
            <>
              <TextField
                label="Lender"
                value={financing.lender}
                onValue={(lender) => onValue({ ...financing, lender })}
              />
              <MoneyField
                label="Approved amount"
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
