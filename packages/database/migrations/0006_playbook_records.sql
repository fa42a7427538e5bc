CREATE TABLE "clarification" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"field" text,
	"question" text NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_by_id" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "clarification_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "clarification_question_not_blank" CHECK ("clarification"."question" ~ '[^[:space:]]'),
	CONSTRAINT "clarification_answer_not_blank" CHECK ("clarification"."answer" ~ '[^[:space:]]'),
	CONSTRAINT "clarification_answered" CHECK (num_nonnulls("clarification"."answer", "clarification"."answered_by_id", "clarification"."answered_at") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "clarification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "follow_up" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"had_to_repeat" boolean,
	"comment" text,
	CONSTRAINT "follow_up_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "follow_up_secret" UNIQUE("builder_id","secret_hash"),
	CONSTRAINT "follow_up_expires" CHECK ("follow_up"."expires_at" > "follow_up"."created_at"),
	CONSTRAINT "follow_up_answered" CHECK (num_nonnulls("follow_up"."answered_at", "follow_up"."had_to_repeat") in (0, 2) and ("follow_up"."comment" is null or "follow_up"."answered_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "follow_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handoff_action_done" (
	"builder_id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"action_key" text NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	"done_by_id" uuid NOT NULL,
	CONSTRAINT "handoff_action_done_builder_id_handoff_id_action_key_pk" PRIMARY KEY("builder_id","handoff_id","action_key")
);
--> statement-breakpoint
ALTER TABLE "handoff_action_done" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handoff_return" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"reason" text NOT NULL,
	"words" text NOT NULL,
	"returned_at" timestamp (3) with time zone NOT NULL,
	"returned_by_id" uuid NOT NULL,
	CONSTRAINT "handoff_return_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "handoff_return_reason" CHECK ("handoff_return"."reason" in ('INCOMPLETE', 'UNCLEAR', 'WRONG_BUYER', 'WRONG_TOUR', 'OTHER')),
	CONSTRAINT "handoff_return_words_not_blank" CHECK ("handoff_return"."words" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "handoff_return" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "read_back_review" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"receipt_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"correction" text,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by_id" uuid NOT NULL,
	CONSTRAINT "read_back_review_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "read_back_review_one_per_receipt" UNIQUE("builder_id","receipt_id"),
	CONSTRAINT "read_back_review_verdict" CHECK ("read_back_review"."verdict" in ('CONFIRMED', 'CORRECTED')),
	CONSTRAINT "read_back_review_correction_not_blank" CHECK ("read_back_review"."correction" ~ '[^[:space:]]'),
	CONSTRAINT "read_back_review_correction" CHECK (("read_back_review"."verdict" = 'CORRECTED') = ("read_back_review"."correction" is not null))
);
--> statement-breakpoint
ALTER TABLE "read_back_review" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "morning_sync_summary" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"morning_sync_id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by_id" uuid NOT NULL,
	CONSTRAINT "morning_sync_summary_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "morning_sync_summary_words_not_blank" CHECK ("morning_sync_summary"."words" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "morning_sync_summary" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "morning_sync" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"osc_id" uuid NOT NULL,
	"osm_id" uuid NOT NULL,
	"day" date NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by_id" uuid NOT NULL,
	"running_since" timestamp (3) with time zone,
	"elapsed_ms" integer NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by_id" uuid,
	CONSTRAINT "morning_sync_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "morning_sync_one_a_day" UNIQUE("builder_id","osc_id","osm_id","day"),
	CONSTRAINT "morning_sync_elapsed" CHECK ("morning_sync"."elapsed_ms" >= 0),
	CONSTRAINT "morning_sync_closed" CHECK (num_nonnulls("morning_sync"."closed_at", "morning_sync"."closed_by_id") in (0, 2) and ("morning_sync"."closed_at" is null or "morning_sync"."running_since" is null))
);
--> statement-breakpoint
ALTER TABLE "morning_sync" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notification" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"stage" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"arming" text NOT NULL,
	"tour_id" uuid,
	"buyer_id" uuid,
	"due_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"emailed_at" timestamp (3) with time zone,
	CONSTRAINT "notification_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "notification_once" UNIQUE("builder_id","member_id","rule","stage","subject_id","arming"),
	CONSTRAINT "notification_stage" CHECK ("notification"."stage" in ('REMINDER', 'MISSED', 'NEWS'))
);
--> statement-breakpoint
ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "on_call" (
	"builder_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"is_on_call" boolean NOT NULL,
	"until" timestamp (3) with time zone,
	"covered_by_id" uuid,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "on_call_builder_id_member_id_pk" PRIMARY KEY("builder_id","member_id"),
	CONSTRAINT "on_call_covered_by_another" CHECK ("on_call"."covered_by_id" <> "on_call"."member_id")
);
--> statement-breakpoint
ALTER TABLE "on_call" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "handoff" DROP CONSTRAINT "handoff_status";--> statement-breakpoint
ALTER TABLE "buyer" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "door" text DEFAULT 'API' NOT NULL;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "buyer_id" uuid;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "quiet_from" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "quiet_to" text;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_asked_by_fk" FOREIGN KEY ("builder_id","asked_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification" ADD CONSTRAINT "clarification_answered_by_fk" FOREIGN KEY ("builder_id","answered_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_created_by_fk" FOREIGN KEY ("builder_id","created_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_action_done" ADD CONSTRAINT "handoff_action_done_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_action_done" ADD CONSTRAINT "handoff_action_done_by_fk" FOREIGN KEY ("builder_id","done_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_return" ADD CONSTRAINT "handoff_return_version_fk" FOREIGN KEY ("builder_id","handoff_id","version_number") REFERENCES "public"."handoff_version"("builder_id","handoff_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_return" ADD CONSTRAINT "handoff_return_by_fk" FOREIGN KEY ("builder_id","returned_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_back_review" ADD CONSTRAINT "read_back_review_receipt_fk" FOREIGN KEY ("builder_id","receipt_id") REFERENCES "public"."handoff_receipt"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_back_review" ADD CONSTRAINT "read_back_review_by_fk" FOREIGN KEY ("builder_id","reviewed_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync_summary" ADD CONSTRAINT "morning_sync_summary_sync_fk" FOREIGN KEY ("builder_id","morning_sync_id") REFERENCES "public"."morning_sync"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync_summary" ADD CONSTRAINT "morning_sync_summary_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync_summary" ADD CONSTRAINT "morning_sync_summary_by_fk" FOREIGN KEY ("builder_id","written_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync" ADD CONSTRAINT "morning_sync_osc_fk" FOREIGN KEY ("builder_id","osc_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync" ADD CONSTRAINT "morning_sync_osm_fk" FOREIGN KEY ("builder_id","osm_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync" ADD CONSTRAINT "morning_sync_started_by_fk" FOREIGN KEY ("builder_id","started_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "morning_sync" ADD CONSTRAINT "morning_sync_closed_by_fk" FOREIGN KEY ("builder_id","closed_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_fk" FOREIGN KEY ("builder_id","member_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_tour_fk" FOREIGN KEY ("builder_id","tour_id") REFERENCES "public"."tour"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_member_fk" FOREIGN KEY ("builder_id","member_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "on_call" ADD CONSTRAINT "on_call_covered_by_fk" FOREIGN KEY ("builder_id","covered_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clarification_by_handoff" ON "clarification" USING btree ("builder_id","handoff_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "clarification_open" ON "clarification" USING btree ("builder_id","answered_at","asked_at","id");--> statement-breakpoint
CREATE INDEX "follow_up_by_handoff" ON "follow_up" USING btree ("builder_id","handoff_id","created_at","id");--> statement-breakpoint
CREATE INDEX "handoff_return_by_handoff" ON "handoff_return" USING btree ("builder_id","handoff_id","returned_at","id");--> statement-breakpoint
CREATE INDEX "morning_sync_summary_by_sync" ON "morning_sync_summary" USING btree ("builder_id","morning_sync_id","handoff_id","written_at","id");--> statement-breakpoint
CREATE INDEX "morning_sync_summary_by_handoff" ON "morning_sync_summary" USING btree ("builder_id","handoff_id","written_at","id");--> statement-breakpoint
CREATE INDEX "notification_by_member" ON "notification" USING btree ("builder_id","member_id","at","id");--> statement-breakpoint
-- Checking a key of a table that has rows reads them all, and no builder is set here: their owner has to be above the policies for that long.
alter table event no force row level security;--> statement-breakpoint
alter table buyer no force row level security;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
alter table event force row level security;--> statement-breakpoint
alter table buyer force row level security;--> statement-breakpoint
CREATE INDEX "event_by_buyer" ON "event" USING btree ("builder_id","buyer_id","at","id");--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_door" CHECK ("event"."door" in ('WIDGET', 'API', 'PUBLIC_PAGE', 'FOLLOW_UP', 'SYSTEM'));--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_status" CHECK ("handoff"."status" in ('DRAFT', 'DELIVERED', 'RETURNED', 'ACKNOWLEDGED', 'CLOSED', 'CANCELLED'));--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_quiet_hours" CHECK (num_nonnulls("member"."quiet_from", "member"."quiet_to") in (0, 2) and "member"."quiet_from" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "member"."quiet_to" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "member"."quiet_from" <> "member"."quiet_to");--> statement-breakpoint
CREATE POLICY "tenant" ON "clarification" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "follow_up" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "handoff_action_done" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "handoff_return" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "read_back_review" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "morning_sync_summary" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "morning_sync" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "notification" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "on_call" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
alter table clarification force row level security;--> statement-breakpoint
alter table follow_up force row level security;--> statement-breakpoint
alter table handoff_action_done force row level security;--> statement-breakpoint
alter table handoff_return force row level security;--> statement-breakpoint
alter table read_back_review force row level security;--> statement-breakpoint
alter table morning_sync force row level security;--> statement-breakpoint
alter table morning_sync_summary force row level security;--> statement-breakpoint
alter table notification force row level security;--> statement-breakpoint
alter table on_call force row level security;--> statement-breakpoint
grant select, insert on clarification, follow_up, handoff_action_done, handoff_return, read_back_review, morning_sync, morning_sync_summary, notification, on_call to baton_app;--> statement-breakpoint
grant update (answer, answered_by_id, answered_at) on clarification to baton_app;--> statement-breakpoint
grant update (answered_at, had_to_repeat, comment) on follow_up to baton_app;--> statement-breakpoint
grant update (running_since, elapsed_ms, closed_at, closed_by_id) on morning_sync to baton_app;--> statement-breakpoint
grant update (read_at, emailed_at) on notification to baton_app;--> statement-breakpoint
grant update (is_on_call, until, covered_by_id, changed_at) on on_call to baton_app;--> statement-breakpoint
grant update (time_zone, quiet_from, quiet_to) on member to baton_app;
