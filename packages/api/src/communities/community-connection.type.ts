import { defineConnection } from "../pagination/connection.type.ts";
import { Community } from "./community.type.ts";

export const CommunityConnection = defineConnection("Community", "communities", () => Community);
