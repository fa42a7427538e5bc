import { type ReactNode, useId } from "react";
import { Button } from "../controls/button.tsx";
import type { PromiseItem } from "../promises/promise.ts";
import { useNow } from "../provider/connection-provider.tsx";
import type { Pages } from "../provider/use-pages.ts";
import { groupOpen } from "./groups.ts";

interface GroupProps {
  readonly label: string;
  readonly late?: boolean;
  readonly count: string;
  readonly promises: readonly PromiseItem[];
  readonly row: (promise: PromiseItem) => ReactNode;
  readonly children?: ReactNode;
}

function Group({ label, late, count, promises, row, children }: GroupProps) {
  const heading = useId();
  return (
    <section part="section" aria-labelledby={heading}>
      <div className="flow between band wash group-head">
        <h3 id={heading} className={late ? "late toned" : undefined} part="heading">
          {label}
        </h3>
        <p className="small muted">{count}</p>
      </div>
      <ul>{promises.map(row)}</ul>
      {children}
    </section>
  );
}

export interface PromiseListsProps {
  readonly open: Pages<PromiseItem>;
  readonly settled: Pages<PromiseItem>;
  readonly row: (promise: PromiseItem) => ReactNode;
}

/** The groups, most urgent first. A count that ends in "+" has more behind "Show more". */
export function PromiseLists({ open, settled, row }: PromiseListsProps) {
  const now = useNow();
  const groups = groupOpen(open.items ?? [], now);
  const settledItems = settled.items ?? [];
  return (
    <>
      {groups.map(({ id, label, promises }) => (
        <Group
          key={id}
          label={label}
          late={id === "overdue"}
          count={`${promises.length}${open.hasMore && id !== "overdue" ? "+" : ""}`}
          promises={promises}
          row={row}
        />
      ))}
      <ShowMore pages={open} what="open promises" />
      {settledItems.length > 0 && (
        <Group
          label="Settled in the last 7 days"
          count={`${settled.totalCount ?? settledItems.length}`}
          promises={settledItems}
          row={row}
        >
          <ShowMore pages={settled} what="settled promises" />
        </Group>
      )}
    </>
  );
}

function ShowMore({ pages, what }: { readonly pages: Pages<PromiseItem>; readonly what: string }) {
  if (!pages.hasMore) return null;
  const left = pages.totalCount === null ? null : pages.totalCount - (pages.items?.length ?? 0);
  return (
    <p className="band">
      <Button onClick={pages.loadMore} pending={pages.loading} pendingLabel="Loading…">
        Show more {what}
        {left !== null && left > 0 && ` (${left} left)`}
      </Button>
    </p>
  );
}
