import { type Deed, hour, minute, type Story } from "./stories.ts";

const never = Number.POSITIVE_INFINITY;
const day = 24 * hour;

/** The end of the day in Texas, which is six hours behind all week. */
const endOfDay = (at: number) => Math.floor((at - 6 * hour) / day) * day + day + 6 * hour - 1;
/** Sam sleeps from nine to seven, unless there is something left to save before he is up. */
const awake = (at: number, saveBy = never) => {
  const clock = (at - 6 * hour) % day;
  if (clock >= 7 * hour && clock < 21 * hour) return at;
  const seven = Math.floor((at - 6 * hour) / day) * day + 13 * hour + (clock >= 21 * hour ? day : 0);
  return seven < saveBy ? seven : at;
};
const reminder = (known: number, due: number) => Math.max(due - 4 * hour, (known + due) / 2);

/** Who is to be told what about a story, by nothing but the playbook's figures: written apart from the product's rules. */
export function expectedOf({ bookedAt, startsAt, acts }: Story): readonly string[] {
  const told: string[] = [];
  const firstOf = (...deeds: Deed[]) => acts.find(({ deed }) => deeds.includes(deed))?.at ?? never;
  const after = (at: number, ...deeds: Deed[]) =>
    acts.find((act) => act.at > at && deeds.includes(act.deed))?.at ?? never;
  const ended = firstOf("outcome", "noShow", "cancel");
  const tell = (what: string, at: number, settled: number, until = at + day) => {
    if (at < Math.min(settled, until)) told.push(what);
  };

  const draft = firstOf("draft");
  const setUp = endOfDay(bookedAt);
  if (setUp < startsAt) {
    tell("SET_UP REMINDER Nora", reminder(bookedAt, setUp), Math.min(draft, ended), setUp);
    tell("SET_UP MISSED Sam", awake(setUp + 1, startsAt), Math.min(draft, ended));
  }

  const moves = acts.filter(({ deed }) => deed === "move");
  const starts = [{ at: bookedAt, to: startsAt }, ...moves.map(({ at, to = 0 }) => ({ at, to }))];
  for (const [index, { at: known, to: start }] of starts.entries()) {
    const over = Math.min(ended, starts[index + 1]?.at ?? never);
    const inTime = known <= start - day;
    const due = inTime ? start - day : Math.min(known + 30 * minute, start);
    const rule = inTime ? "DELIVERY" : "SHORT_NOTICE";
    const done = Math.min(firstOf("deliver"), over);
    if (!inTime) tell("SHORT_NOTICE NEWS Mark", known, over);
    tell(`${rule} REMINDER Nora`, reminder(known, due), done, due);
    tell(`${rule} MISSED Sam`, awake(due + 1, start), done);

    for (const { at: version, deed } of acts.filter(({ deed }) => deed === "deliver" || deed === "edit")) {
      const again = deed === "edit";
      const gone = Math.min(over, after(version, "edit", "return"));
      const opens = Math.max(start - 4 * hour, version);
      const read = Math.min(after(version, "read"), gone);
      const refreshed = Math.min(after(opens - 1, "read"), gone);
      if (again && version > known) tell("NEW_VERSION NEWS Mark", version, read, start);
      if (!again || version <= start - 4 * hour)
        tell("READ REMINDER Mark", Math.max(opens, known), refreshed, start);
      if (opens < start - hour) tell("READ REMINDER Mark", Math.max(start - hour, known), read, start);
      tell("READ MISSED Sam", awake(start), read);
    }
    for (const { at: back } of acts.filter(({ deed }) => deed === "return")) {
      const redelivered = Math.min(after(back, "edit"), over);
      const again = Math.min(start, Math.max(due, back + 30 * minute));
      tell("RETURNED NEWS Nora", back, redelivered);
      tell("RETURNED REMINDER Nora", reminder(back, again), redelivered, again);
      tell("RETURNED MISSED Sam", awake(again + 1, start), redelivered);
    }
    const close = endOfDay(start + hour - 1);
    tell("OUTCOME REMINDER Mark", reminder(start + hour, close), over, close);
    tell("OUTCOME MISSED Sam", awake(close + 1), over);
  }
  return told.sort();
}
