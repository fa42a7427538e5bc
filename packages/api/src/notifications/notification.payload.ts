import { Member } from "../members/member.type.ts";
import { definePayload } from "../schema/payload.ts";

export const NotificationMarkReadPayload = definePayload({
  mutation: "NotificationMarkRead",
  object: "member",
  type: () => Member,
  objectDescription: "The viewer, whose notifications they are; null when refused.",
});

export const MemberUpdateQuietHoursPayload = definePayload({
  mutation: "MemberUpdateQuietHours",
  object: "member",
  type: () => Member,
  objectDescription: "The viewer; null when refused. `viewer.quietHours` says what holds now.",
});
