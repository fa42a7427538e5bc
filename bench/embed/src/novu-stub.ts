import type { IncomingMessage, ServerResponse } from "node:http";

const subscriber = { id: "bench", subscriberId: "bench", firstName: "Maya", lastName: "Okonjo" };

/** Ten messages, which is what an inbox asks for at first. */
const messages = Array.from({ length: 10 }, (_, index) => ({
  id: `message-${index + 1}`,
  transactionId: `transaction-${index + 1}`,
  subject: `Message ${index + 1}`,
  body: "The handoff for tomorrow's tour was delivered.",
  to: subscriber,
  isRead: false,
  isSeen: true,
  isArchived: false,
  isSnoozed: false,
  createdAt: "2026-11-20T14:00:00.000Z",
  channelType: "in_app",
  tags: [],
  data: {},
  severity: "none",
}));

const unreadCount = {
  total: messages.length,
  severity: { high: 0, medium: 0, low: 0, none: messages.length },
};

/** What Novu's API answers to an inbox that opens. */
const answers: Readonly<Record<string, unknown>> = {
  "/v1/inbox/session": {
    data: {
      token: "bench",
      totalUnreadCount: messages.length,
      unreadCount,
      removeNovuBranding: true,
      isDevelopmentMode: false,
      maxSnoozeDurationHours: 24,
      applicationIdentifier: "bench",
    },
  },
  "/v1/inbox/notifications": { data: messages, hasMore: false, filter: {} },
  "/v1/inbox/notifications/count": { data: [{ count: messages.length, filter: {} }] },
};

/** Answers as Novu's API would, from loopback, so that the network's moods are in nobody's figures. */
export function answerAsNovu(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-allow-headers", "*");
  response.setHeader("access-control-allow-methods", "*");
  const answer = answers[new URL(request.url ?? "/", "http://novu").pathname];
  if (request.method === "OPTIONS") response.writeHead(204).end();
  else if (!answer) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
}
