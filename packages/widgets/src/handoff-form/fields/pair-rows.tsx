import { TextAreaField } from "../../controls/text-field.tsx";
import { RowList } from "./row-list.tsx";

interface Column<Name extends string> {
  readonly name: Name;
  readonly label: string;
}

export interface PairRowsProps<A extends string, B extends string> {
  readonly label: string;
  readonly addLabel: string;
  readonly rows: readonly Pair<A, B>[];
  readonly onRows: (rows: readonly Pair<A, B>[]) => void;
  readonly first: Column<A>;
  readonly second: Column<B>;
}

type Pair<A extends string, B extends string> = { readonly key: string } & Readonly<Record<A | B, string>>;

/** Rows of two texts that belong together: an objection and its answer, an if and its then. */
export function PairRows<A extends string, B extends string>({
  first,
  second,
  ...list
}: PairRowsProps<A, B>) {
  return (
    <RowList
      {...list}
      blank={{ [first.name]: "", [second.name]: "" } as Omit<Pair<A, B>, "key">}
      nameOf={(row) => row[first.name]}
    >
      {(row, change) =>
        [first, second].map(({ name, label }) => (
          <TextAreaField
            rows={1}
            key={name}
            label={label}
            fieldClass="grow alike"
            value={row[name]}
            onValue={(text) => change({ ...row, [name]: text })}
          />
        ))
      }
    </RowList>
  );
}
