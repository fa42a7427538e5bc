import { formatFull, formatLateness, formatRelative, formatWhen } from "@baton/playbook";
import { CheckIcon, ClockIcon, WarningIcon } from "../../controls/icons.tsx";
import { Tag } from "../../controls/tag.tsx";
import { useLanguage } from "../../language/use-language.ts";
import { whenWords } from "../../language/when.ts";
import { useNow } from "../../provider/connection-provider.tsx";
import type { ServerHandoff } from "../form-data.ts";
import { useForm } from "../form-scope.tsx";

const hourMs = 3_600_000;

/** When the handoff is due and how near that is, or when it was delivered, in the community's time. */
export function Due({ handoff }: { readonly handoff: ServerHandoff | null }) {
  const { facts } = useForm();
  const language = useLanguage();
  const { say } = language;
  const now = new Date(useNow());
  const { timeZone, place, policy } = facts;
  const { dueAt, doneAt, shortNotice } = (handoff ?? facts.tour).timing.delivery;
  const due = new Date(dueAt);
  const zone = place && `, ${say("{place} time", { place })}`;

  const { returned } = handoff?.timing ?? {};
  if (handoff?.status === "RETURNED" && returned?.dueAt) {
    const again = new Date(returned.dueAt);
    return (
      <>
        <p>
          <span title={formatFull(again, timeZone, language)}>
            {formatWhen(again, timeZone, now, language)}
          </span>{" "}
          <DueTag due={again} now={now} shortNotice={false} atRiskMs={policy.atRiskHours * hourMs} />
        </p>
        <p className="small muted">
          {say("To be delivered again")}
          {zone}
        </p>
      </>
    );
  }
  if (doneAt !== null) {
    const done = new Date(doneAt);
    const late = done > due && !shortNotice;
    return (
      <>
        <p>
          <span title={formatFull(done, timeZone, language)}>
            {say("Delivered {when}", { when: whenWords(doneAt, timeZone, now.getTime(), language) })}
          </span>{" "}
          <Tag tone={late ? "late" : "good"} icon={late ? <WarningIcon /> : <CheckIcon />}>
            {late ? formatLateness(due, done, language) : say(shortNotice ? "Short notice" : "On time")}
          </Tag>
        </p>
        <p className="small muted">
          {say("Was due {when}", { when: whenWords(dueAt, timeZone, now.getTime(), language) })}
          {zone}
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        <span title={formatFull(due, timeZone, language)}>{formatWhen(due, timeZone, now, language)}</span>{" "}
        <DueTag due={due} now={now} shortNotice={shortNotice} atRiskMs={policy.atRiskHours * hourMs} />
      </p>
      <p className="small muted">
        {shortNotice
          ? say(
              "Short notice: {n, plural, one {# minute} other {# minutes}} after the booking, not counted as late",
              {
                n: policy.shortNoticeMinutes,
              },
            )
          : say("{n, plural, one {# hour before the tour} other {# hours before the tour}}", {
              n: policy.deliveryLeadHours,
            })}
        {zone}
      </p>
    </>
  );
}

interface DueTagProps {
  readonly due: Date;
  readonly now: Date;
  readonly shortNotice: boolean;
  readonly atRiskMs: number;
}

/** The server's state, carried forward by the clock so that a form left open does not fall behind. */
function DueTag({ due, now, shortNotice, atRiskMs }: DueTagProps) {
  const language = useLanguage();
  const left = due.getTime() - now.getTime();
  if (left < 0 && !shortNotice) {
    return (
      <Tag tone="late" icon={<WarningIcon />}>
        {formatLateness(due, now, language)}
      </Tag>
    );
  }
  return (
    <Tag tone={left <= atRiskMs || shortNotice ? "risk" : "plain"} icon={<ClockIcon />}>
      {formatRelative(due, now, language)}
    </Tag>
  );
}
