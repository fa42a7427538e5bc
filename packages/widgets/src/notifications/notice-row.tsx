import { noticeWords } from "@baton/playbook";
import { Button } from "../controls/button.tsx";
import { ClockIcon, InfoIcon, WarningIcon } from "../controls/icons.tsx";
import { Tag } from "../controls/tag.tsx";
import { Said } from "../language/said.tsx";
import { useLanguage } from "../language/use-language.ts";
import { Moment } from "../promises/moment.tsx";
import type { NotificationItem } from "./use-notifications.ts";

interface NoticeRowProps {
  readonly notice: NotificationItem;
  /** The zone for what has no place of its own. */
  readonly zone: string;
  readonly onOpen: () => void;
  readonly onRead: () => void;
}

const stageLooks = {
  REMINDER: { tone: "risk", icon: <ClockIcon />, words: "Reminder" },
  MISSED: { tone: "late", icon: <WarningIcon />, words: "Missed" },
  NEWS: { tone: "plain", icon: <InfoIcon />, words: "New" },
} as const;

/** One notice: what to do or know, until when, and the way there. */
export function NoticeRow({ notice, zone: otherwise, onOpen, onRead }: NoticeRowProps) {
  const { say } = useLanguage();
  const { rule, stage, tour, dueAt, at, readAt } = notice;
  const zone = tour?.community?.timeZone ?? otherwise;
  const buyer = notice.buyer?.name ?? say("a buyer");
  const words = say(noticeWords(rule, stage), { buyer });
  const look = stageLooks[stage];
  return (
    <li className="band notice-row" part="row" data-unread={readAt === null || undefined}>
      <div className="notice-told">
        <p className="flow baseline">
          {/* What was read is done with: its state is a fact, and no longer a call. */}
          <Tag tone={readAt === null ? look.tone : "plain"} icon={look.icon}>
            {say(look.words)}
          </Tag>
          <span className="small muted">
            <Moment at={at} zone={zone} />
          </span>
        </p>
        <p className={readAt === null ? "strong" : undefined}>
          {words}
          {readAt === null && <span className="visually-hidden"> – {say("not read yet")}</span>}
        </p>
        <p className="small muted">
          {dueAt && (
            <Said
              text={stage === "MISSED" ? "was due {when}" : "due {when}"}
              values={{ when: <Moment at={dueAt} zone={zone} /> }}
            />
          )}
          {dueAt && tour && "\u00a0· "}
          {tour && <Said text="tour {when}" values={{ when: <Moment at={tour.startsAt} zone={zone} /> }} />}
          {tour?.community && `\u00a0· ${tour.community.name}`}
        </p>
      </div>
      <p className="flow">
        {readAt === null && (
          <Button kind="quiet" onClick={onRead}>
            {say("Mark as read")}
            <span className="visually-hidden"> – {words}</span>
          </Button>
        )}
        <Button onClick={onOpen}>
          {say("Open")}
          <span className="visually-hidden"> – {words}</span>
        </Button>
      </p>
    </li>
  );
}
