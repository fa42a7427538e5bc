/** What one socket, and one member, may take at most. A page needs one socket and a subscription for each widget. */
export const liveLimits = {
  subscriptionsPerSocket: 50,
  /** As many tabs and tablets as a member has open. */
  socketsPerMember: 20,
  socketsPerProcess: 5_000,
  /** A message of the protocol, in bytes: the text of an operation and its variables. */
  messageBytes: 32 * 1024,
  /** Messages in a minute; each subscription takes a look into the database. */
  messagesPerMinute: 300,
  /** How often a socket is asked whether anyone is there, in milliseconds; who misses two is not. */
  heartbeat: 20_000,
  /** How long a new socket may take to say whose it is, in milliseconds. */
  patience: 5_000,
} as const;

/** Why a socket is closed: codes of the protocol, below which clients come back, and where not. */
export const closing = {
  /** The server stops; come back. */
  goingAway: [1001, "The server is restarting"],
  tooBusy: [1013, "Too many connections"],
  /** Come back with a new token. */
  expired: [4403, "The token has expired or is no longer valid"],
  refused: [4403, "Forbidden"],
  tooMany: [4429, "Too many messages"],
  silent: [4408, "Nothing was heard from this socket"],
  failed: [4500, "Internal server error"],
} as const;
