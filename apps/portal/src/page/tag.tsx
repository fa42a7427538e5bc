import { Icon, type IconName } from "./icons.tsx";

export type Tone = "late" | "risk" | "good" | "plain" | "ended";

const icons: Record<Tone, IconName> = {
  late: "late",
  risk: "due",
  good: "done",
  plain: "plain",
  ended: "ended",
};

/** A state in a word, with an icon and a colour that say it too. `title` gives the moment it is about. */
export function Tag({
  tone,
  children,
  title,
}: {
  readonly tone: Tone;
  readonly children: string;
  readonly title?: string;
}) {
  return (
    <span className={`tag tag-${tone}`} title={title}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}
