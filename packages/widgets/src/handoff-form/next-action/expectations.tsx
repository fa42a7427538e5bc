import type { Expectation } from "@baton/playbook";
import { ComboField } from "../../controls/combo-field.tsx";
import { SelectField } from "../../controls/select-field.tsx";
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
  const { floorplans } = useForm().facts;
  const options = [
    ...floorplans.map(({ id, name }) => ({ value: `WALK_PLAN ${id}`, label: `Walk the ${name}` })),
    { value: "WALK_PLAN", label: "Walk a plan" },
    { value: "DESIGN_CENTER", label: "Design center" },
    { value: "INCENTIVES", label: "Incentives" },
    { value: "OTHER", label: "Something else" },
  ];
  return (
    <FieldBlock field="EXPECTATIONS">
      <RowList
        label="What the buyer expects to see"
        addLabel="Add what they expect"
        rows={rows}
        onRows={onRows}
        blank={blank}
        nameOf={(row) => nameOf(row, floorplans)}
      >
        {(row, change) => {
          const note = (
            <ComboField
              key="note"
              label={row.kind === "OTHER" ? "What they expect" : "Note"}
              placeholder={row.kind === "OTHER" ? "A plan, the design center, incentives…" : undefined}
              suggestions={
                row.kind === "OTHER"
                  ? [...floorplans.map(({ name }) => name), "Design center", "Incentives"]
                  : []
              }
              value={row.note}
              onValue={(note) => change({ ...row, note })}
              onBlur={() => change(readExpectation(row, floorplans))}
              fieldClass="grow"
            />
          );
          const kind = (
            <SelectField
              key="kind"
              label="What it is"
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

function nameOf({ kind, floorplanId, note }: Expectation, floorplans: readonly Choice[]): string {
  const plan = floorplans.find(({ id }) => id === floorplanId);
  return plan?.name ?? (note || kindNames[kind]);
}

const kindNames = {
  WALK_PLAN: "a plan",
  DESIGN_CENTER: "Design center",
  INCENTIVES: "Incentives",
  OTHER: "",
} as const;
