-- What is stored is said in the new words first, and no builder is set here: its owner has to be above the policies for that long.
alter table handoff_outcome no force row level security;--> statement-breakpoint
alter table member no force row level security;--> statement-breakpoint
CREATE TABLE "outcome_floorplan" (
	"builder_id" uuid NOT NULL,
	"outcome_id" uuid NOT NULL,
	"floorplan_id" uuid NOT NULL,
	"reaction" text NOT NULL,
	"note" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "outcome_floorplan_builder_id_outcome_id_floorplan_id_pk" PRIMARY KEY("builder_id","outcome_id","floorplan_id"),
	CONSTRAINT "outcome_floorplan_reaction" CHECK ("outcome_floorplan"."reaction" in ('LIKED', 'MIXED', 'DISLIKED'))
);--> statement-breakpoint
ALTER TABLE "outcome_floorplan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "handoff_outcome" DROP CONSTRAINT "handoff_outcome_result";--> statement-breakpoint
ALTER TABLE "handoff_outcome" ALTER COLUMN "next_step" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD COLUMN "attendance" text DEFAULT 'ATTENDED' NOT NULL;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD COLUMN "other_reactions" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD COLUMN "objections_open" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD COLUMN "next_step_owner_id" uuid;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD COLUMN "next_step_due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD COLUMN "known" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
update handoff_outcome set
	attendance = case "result" when 'NO_SHOW' then 'NO_SHOW' else 'ATTENDED' end,
	asked_again = case "result" when 'NO_SHOW' then '{}' else asked_again end,
	known = case "result" when 'NO_SHOW' then '{}' else asked_again end,
	"result" = case "result"
		when 'COMING_BACK' then 'BE_BACK'
		when 'STILL_DECIDING' then 'FOLLOW_UP'
		when 'NOT_BUYING' then 'LOST'
		when 'NO_SHOW' then 'FOLLOW_UP'
		else "result"
	end,
	-- Who wrote the step down is who is known to have it, and a week what nobody said otherwise.
	next_step_owner_id = recorded_by_id,
	next_step_due_at = recorded_at + interval '7 days';--> statement-breakpoint
alter table handoff_outcome alter column attendance drop default, alter column other_reactions drop default, alter column objections_open drop default, alter column known drop default;--> statement-breakpoint
ALTER TABLE "outcome_floorplan" ADD CONSTRAINT "outcome_floorplan_outcome_fk" FOREIGN KEY ("builder_id","outcome_id") REFERENCES "public"."handoff_outcome"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_floorplan" ADD CONSTRAINT "outcome_floorplan_floorplan_fk" FOREIGN KEY ("builder_id","floorplan_id") REFERENCES "public"."floorplan"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_next_step_owner_fk" FOREIGN KEY ("builder_id","next_step_owner_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handoff_outcome_by_next_step" ON "handoff_outcome" USING btree ("builder_id","next_step_owner_id","next_step_due_at","id");--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_attendance" CHECK ("handoff_outcome"."attendance" in ('ATTENDED', 'NO_SHOW'));--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_no_show" CHECK ("handoff_outcome"."attendance" = 'ATTENDED' or ("handoff_outcome"."result" in ('FOLLOW_UP', 'LOST') and "handoff_outcome"."asked_again" = '{}'));--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_next_step" CHECK (num_nonnulls("handoff_outcome"."next_step", "handoff_outcome"."next_step_owner_id", "handoff_outcome"."next_step_due_at") in (0, 3) and ("handoff_outcome"."next_step" is not null or "handoff_outcome"."result" in ('NOT_A_FIT', 'LOST')));--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_result" CHECK ("handoff_outcome"."result" in ('CONTRACT', 'BE_BACK', 'FOLLOW_UP', 'NOT_A_FIT', 'LOST'));--> statement-breakpoint
CREATE POLICY "tenant" ON "outcome_floorplan" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
alter table handoff_outcome force row level security;--> statement-breakpoint
alter table member force row level security;--> statement-breakpoint
alter table outcome_floorplan force row level security;--> statement-breakpoint
grant select, insert on outcome_floorplan to baton_app;
