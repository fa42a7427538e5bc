import { type ReactNode, useId } from "react";
import { Button } from "../controls/button.tsx";
import { useLanguage } from "../language/use-language.ts";
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
  const { say } = useLanguage();
  const groups = groupOpen(open.items ?? [], now);
  const settledItems = settled.items ?? [];
  return (
    <>
      {groups.map(({ id, label, promises }) => (
        <Group
          key={id}
          label={say(label)}
          late={id === "overdue"}
          count={`${promises.length}${open.hasMore && id !== "overdue" ? "+" : ""}`}
          promises={promises}
          row={row}
        />
      ))}
      <ShowMore pages={open} words={moreWords.open} />
      {settledItems.length > 0 && (
        <Group
          label={say("Settled in the last 7 days")}
          count={`${settled.totalCount ?? settledItems.length}`}
          promises={settledItems}
          row={row}
        >
          <ShowMore pages={settled} words={moreWords.settled} />
        </Group>
      )}
    </>
  );
}

const moreWords = {
  open: {
    some: "Show more open promises",
    counted: "Show more open promises ({n} left)",
  },
  settled: {
    some: "Show more settled promises",
    counted: "Show more settled promises ({n} left)",
  },
} as const;

interface ShowMoreProps {
  readonly pages: Pages<PromiseItem>;
  readonly words: (typeof moreWords)[keyof typeof moreWords];
}

function ShowMore({ pages, words }: ShowMoreProps) {
  const { say } = useLanguage();
  if (!pages.hasMore) return null;
  const left = pages.totalCount === null ? 0 : pages.totalCount - (pages.items?.length ?? 0);
  return (
    <p className="band">
      <Button onClick={pages.loadMore} pending={pages.loading} pendingLabel={say("Loading…")}>
        {say(left > 0 ? words.counted : words.some, { n: left })}
      </Button>
    </p>
  );
}
