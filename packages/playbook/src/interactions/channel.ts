export const interactionChannels = ["CALL", "TEXT", "EMAIL", "CHAT", "VISIT"] as const;
export type InteractionChannel = (typeof interactionChannels)[number];
