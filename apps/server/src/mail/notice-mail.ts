import { type MailableNotice, toGlobalId } from "@baton/api";
import { english, formatDateTime, noticeWords } from "@baton/playbook";

export interface NoticeMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A notice as an e-mail: the buyer's name and a link, and nothing else that was said of them. */
export function noticeMail(notice: MailableNotice, publicUrl: string): NoticeMail {
  const buyer = notice.buyerName ?? "a buyer";
  const subject = english.say(noticeWords(notice.rule, notice.stage), { buyer });
  const link = notice.tourId
    ? `${publicUrl}/tours/${toGlobalId("Tour", notice.tourId)}`
    : `${publicUrl}/promises`;
  const open = notice.tourId ? "Open the tour" : "Open your promises";
  const lines = [`Hello ${notice.memberName},`, `${subject}.`, ...due(notice)];
  const why =
    "You get this because it is yours to do, or to know. Quiet hours are set in your notifications.";
  const paragraphs = lines.map((line) => `<p>${inHtml(line)}</p>`).join("");
  return {
    subject,
    text: `${[...lines, `${open}: ${link}`, why].join("\n\n")}\n`,
    html: `<!doctype html><html lang="en"><body>${paragraphs}<p><a href="${inHtml(link)}">${open}</a></p><p><small>${why}</small></p></body></html>`,
  };
}

function due({ dueAt, place, stage }: MailableNotice): readonly string[] {
  if (!dueAt) return [];
  const when = place
    ? `${formatDateTime(dueAt, place.timeZone)} (${place.name} time)`
    : `${formatDateTime(dueAt, "UTC")} (UTC)`;
  return [`${stage === "MISSED" ? "It was due" : "It is due"} ${when}.`];
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
