import { defineConnection } from "../pagination/connection.type.ts";
import { Notification } from "./notification.type.ts";

export const NotificationConnection = defineConnection("Notification", "notifications", () => Notification);
