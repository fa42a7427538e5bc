ALTER TABLE "commitment_event" ADD COLUMN "door" text DEFAULT 'API' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_event" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_door" CHECK ("commitment_event"."door" in ('WIDGET', 'API', 'PUBLIC_PAGE', 'FOLLOW_UP', 'SYSTEM'));