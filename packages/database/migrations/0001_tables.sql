CREATE TABLE "builder_key" (
	"builder_id" uuid NOT NULL,
	"kid" text NOT NULL,
	"alg" text NOT NULL,
	"secret" text,
	"public_jwk" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "builder_key_builder_id_kid_pk" PRIMARY KEY("builder_id","kid"),
	CONSTRAINT "builder_key_alg" CHECK ("builder_key"."alg" in ('HS256', 'RS256', 'PS256', 'ES256', 'EdDSA')),
	CONSTRAINT "builder_key_material" CHECK (("builder_key"."alg" = 'HS256') = ("builder_key"."secret" is not null) and ("builder_key"."alg" = 'HS256') = ("builder_key"."public_jwk" is null)),
	CONSTRAINT "builder_key_public_only" CHECK (not ("builder_key"."public_jwk" ? 'd'))
);
--> statement-breakpoint
ALTER TABLE "builder_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "builder" (
	"builder_id" uuid NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"playbook" jsonb,
	CONSTRAINT "builder_builder_id_pk" PRIMARY KEY("builder_id"),
	CONSTRAINT "builder_name_not_blank" CHECK ("builder"."name" ~ '[^[:space:]]'),
	CONSTRAINT "builder_slug_form" CHECK ("builder"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "builder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_contact_point" (
	"builder_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"label" text,
	"position" integer NOT NULL,
	CONSTRAINT "buyer_contact_point_builder_id_buyer_id_kind_value_pk" PRIMARY KEY("builder_id","buyer_id","kind","value"),
	CONSTRAINT "buyer_contact_point_kind" CHECK ("buyer_contact_point"."kind" in ('PHONE', 'EMAIL')),
	CONSTRAINT "buyer_contact_point_value_not_blank" CHECK ("buyer_contact_point"."value" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "buyer_contact_point" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_external_id" (
	"builder_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"system" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "buyer_external_id_builder_id_buyer_id_system_value_pk" PRIMARY KEY("builder_id","buyer_id","system","value"),
	CONSTRAINT "buyer_external_id_taken" UNIQUE("builder_id","system","value")
);
--> statement-breakpoint
ALTER TABLE "buyer_external_id" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer_person" (
	"builder_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"relation" text NOT NULL,
	"decides" boolean NOT NULL,
	"comes_to_tour" boolean NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "buyer_person_builder_id_buyer_id_key_pk" PRIMARY KEY("builder_id","buyer_id","key")
);
--> statement-breakpoint
ALTER TABLE "buyer_person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "buyer" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"source" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" uuid,
	"search_text" text NOT NULL,
	CONSTRAINT "buyer_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "buyer_name_not_blank" CHECK ("buyer"."name" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "buyer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment_event" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"change" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" uuid NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "commitment_event_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "commitment_event_change" CHECK ("commitment_event"."change" in ('MADE', 'KEPT', 'BROKEN', 'RELEASED'))
);
--> statement-breakpoint
ALTER TABLE "commitment_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"words" text NOT NULL,
	"made_by_id" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"owner_id" uuid NOT NULL,
	"source_kind" text NOT NULL,
	"interaction_id" uuid,
	"handoff_id" uuid,
	"tour_id" uuid,
	"due_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settlement_note" text,
	"evidence_url" text,
	CONSTRAINT "commitment_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "commitment_status" CHECK ("commitment"."status" in ('OPEN', 'KEPT', 'BROKEN', 'RELEASED')),
	CONSTRAINT "commitment_words_not_blank" CHECK ("commitment"."words" ~ '[^[:space:]]'),
	CONSTRAINT "commitment_settlement_note_not_blank" CHECK ("commitment"."settlement_note" ~ '[^[:space:]]'),
	CONSTRAINT "commitment_one_source" CHECK (num_nonnulls("commitment"."interaction_id", "commitment"."handoff_id", "commitment"."tour_id") = 1 and case "commitment"."source_kind" when 'INTERACTION' then "commitment"."interaction_id" when 'HANDOFF' then "commitment"."handoff_id" when 'TOUR' then "commitment"."tour_id" end is not null),
	CONSTRAINT "commitment_settlement" CHECK (num_nonnulls("commitment"."settled_at", "commitment"."settlement_note") = case "commitment"."status" when 'OPEN' then 0 else 2 end),
	CONSTRAINT "commitment_evidence_of_keeping" CHECK ("commitment"."evidence_url" is null or "commitment"."status" = 'KEPT')
);
--> statement-breakpoint
ALTER TABLE "commitment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "community" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"division_id" uuid,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"street" text NOT NULL,
	"city" text NOT NULL,
	"region" text NOT NULL,
	"postal_code" text NOT NULL,
	"country" text NOT NULL,
	"phone" text,
	CONSTRAINT "community_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "community_name_not_blank" CHECK ("community"."name" ~ '[^[:space:]]'),
	CONSTRAINT "community_time_zone_form" CHECK ("community"."time_zone" ~ '^([A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}|UTC)$'),
	CONSTRAINT "community_country_form" CHECK ("community"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "community_phone_form" CHECK ("community"."phone" ~ '^[+][1-9][0-9]{6,14}$')
);
--> statement-breakpoint
ALTER TABLE "community" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "community_floorplan" (
	"builder_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"floorplan_id" uuid NOT NULL,
	CONSTRAINT "community_floorplan_builder_id_community_id_floorplan_id_pk" PRIMARY KEY("builder_id","community_id","floorplan_id")
);
--> statement-breakpoint
ALTER TABLE "community_floorplan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "division" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "division_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "division_name_not_blank" CHECK ("division"."name" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "division" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"actor_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "event_builder_id_id_pk" PRIMARY KEY("builder_id","id")
);
--> statement-breakpoint
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "floorplan" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"bedrooms" integer NOT NULL,
	"bathrooms" numeric(3, 1) NOT NULL,
	"square_feet" integer NOT NULL,
	"stories" integer NOT NULL,
	"starting_price_amount" bigint,
	"starting_price_currency" text,
	CONSTRAINT "floorplan_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "floorplan_name_not_blank" CHECK ("floorplan"."name" ~ '[^[:space:]]'),
	CONSTRAINT "floorplan_measures" CHECK ("floorplan"."bedrooms" >= 0 and "floorplan"."bathrooms" >= 0 and "floorplan"."square_feet" > 0 and "floorplan"."stories" > 0),
	CONSTRAINT "floorplan_starting_price" CHECK (num_nonnulls("floorplan"."starting_price_amount", "floorplan"."starting_price_currency") in (0, 2) and "floorplan"."starting_price_amount" >= 0),
	CONSTRAINT "floorplan_currency_form" CHECK ("floorplan"."starting_price_currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "floorplan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handoff_outcome" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"result" text NOT NULL,
	"summary" text NOT NULL,
	"next_step" text NOT NULL,
	"asked_again" text[] NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	CONSTRAINT "handoff_outcome_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "handoff_outcome_one_per_handoff" UNIQUE("builder_id","handoff_id"),
	CONSTRAINT "handoff_outcome_result" CHECK ("handoff_outcome"."result" in ('CONTRACT', 'COMING_BACK', 'STILL_DECIDING', 'NOT_BUYING', 'NO_SHOW'))
);
--> statement-breakpoint
ALTER TABLE "handoff_outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handoff_receipt" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"version_number" integer NOT NULL,
	"reader_id" uuid NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"read_back" text NOT NULL,
	CONSTRAINT "handoff_receipt_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "handoff_receipt_read_back_not_blank" CHECK ("handoff_receipt"."read_back" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "handoff_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handoff_version" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"handoff_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"delivered_at" timestamp (3) with time zone NOT NULL,
	"delivered_by_id" uuid NOT NULL,
	CONSTRAINT "handoff_version_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "handoff_version_number" UNIQUE("builder_id","handoff_id","number"),
	CONSTRAINT "handoff_version_number_positive" CHECK ("handoff_version"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "handoff_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handoff" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"tour_id" uuid NOT NULL,
	"status" text NOT NULL,
	"revision" integer NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_saved_at" timestamp (3) with time zone NOT NULL,
	"draft_saved_by_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"current_version" integer,
	"delivered_revision" integer,
	CONSTRAINT "handoff_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "handoff_one_per_tour" UNIQUE("builder_id","tour_id"),
	CONSTRAINT "handoff_status" CHECK ("handoff"."status" in ('DRAFT', 'DELIVERED', 'ACKNOWLEDGED', 'CLOSED', 'CANCELLED')),
	CONSTRAINT "handoff_revision" CHECK ("handoff"."revision" >= 1),
	CONSTRAINT "handoff_delivered" CHECK (("handoff"."current_version" is null) = ("handoff"."delivered_revision" is null) and "handoff"."delivered_revision" <= "handoff"."revision"),
	CONSTRAINT "handoff_draft_has_no_version" CHECK ("handoff"."status" = 'CANCELLED' or ("handoff"."status" = 'DRAFT') = ("handoff"."current_version" is null))
);
--> statement-breakpoint
ALTER TABLE "handoff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"builder_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"input_hash" text NOT NULL,
	"result_type" text NOT NULL,
	"result_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_builder_id_member_id_key_pk" PRIMARY KEY("builder_id","member_id","key"),
	CONSTRAINT "idempotency_key_length" CHECK (length("idempotency_key"."key") between 1 and 128)
);
--> statement-breakpoint
ALTER TABLE "idempotency_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction_floorplan" (
	"builder_id" uuid NOT NULL,
	"interaction_id" uuid NOT NULL,
	"floorplan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "interaction_floorplan_builder_id_interaction_id_floorplan_id_pk" PRIMARY KEY("builder_id","interaction_id","floorplan_id")
);
--> statement-breakpoint
ALTER TABLE "interaction_floorplan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interaction" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"summary" text NOT NULL,
	"objections" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "interaction_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "interaction_channel" CHECK ("interaction"."channel" in ('CALL', 'TEXT', 'EMAIL', 'CHAT', 'VISIT'))
);
--> statement-breakpoint
ALTER TABLE "interaction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_community" (
	"builder_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	CONSTRAINT "member_community_builder_id_member_id_community_id_pk" PRIMARY KEY("builder_id","member_id","community_id")
);
--> statement-breakpoint
ALTER TABLE "member_community" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"deactivated_at" timestamp (3) with time zone,
	CONSTRAINT "member_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "member_role" CHECK ("member"."role" in ('OSC', 'OSM', 'SALES_MANAGER', 'MARKETING', 'ADMIN')),
	CONSTRAINT "member_name_not_blank" CHECK ("member"."name" ~ '[^[:space:]]')
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tour" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"community_id" uuid NOT NULL,
	"onsite_manager_id" uuid NOT NULL,
	"booked_by_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"visit" text NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"rescheduled_at" timestamp (3) with time zone,
	"reschedule_reason" text,
	"cancelled_at" timestamp (3) with time zone,
	"cancellation_reason" text,
	CONSTRAINT "tour_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "tour_status" CHECK ("tour"."status" in ('BOOKED', 'CONFIRMED', 'COMPLETED', 'NO_SHOW', 'CANCELLED')),
	CONSTRAINT "tour_visit" CHECK ("tour"."visit" in ('FIRST_VISIT', 'BE_BACK')),
	CONSTRAINT "tour_ends_after_start" CHECK ("tour"."ends_at" > "tour"."starts_at"),
	CONSTRAINT "tour_reschedule" CHECK (("tour"."rescheduled_at" is null) = ("tour"."reschedule_reason" is null)),
	CONSTRAINT "tour_cancellation" CHECK (("tour"."status" = 'CANCELLED') = ("tour"."cancelled_at" is not null) and ("tour"."cancelled_at" is null) = ("tour"."cancellation_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "tour" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "builder_key" ADD CONSTRAINT "builder_key_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_contact_point" ADD CONSTRAINT "buyer_contact_point_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_external_id" ADD CONSTRAINT "buyer_external_id_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_person" ADD CONSTRAINT "buyer_person_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer" ADD CONSTRAINT "buyer_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer" ADD CONSTRAINT "buyer_created_by_fk" FOREIGN KEY ("builder_id","created_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_commitment_fk" FOREIGN KEY ("builder_id","commitment_id") REFERENCES "public"."commitment"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_by_fk" FOREIGN KEY ("builder_id","by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_made_by_fk" FOREIGN KEY ("builder_id","made_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_fk" FOREIGN KEY ("builder_id","owner_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_interaction_fk" FOREIGN KEY ("builder_id","interaction_id") REFERENCES "public"."interaction"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_tour_fk" FOREIGN KEY ("builder_id","tour_id") REFERENCES "public"."tour"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community" ADD CONSTRAINT "community_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community" ADD CONSTRAINT "community_division_fk" FOREIGN KEY ("builder_id","division_id") REFERENCES "public"."division"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_floorplan" ADD CONSTRAINT "community_floorplan_community_fk" FOREIGN KEY ("builder_id","community_id") REFERENCES "public"."community"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_floorplan" ADD CONSTRAINT "community_floorplan_floorplan_fk" FOREIGN KEY ("builder_id","floorplan_id") REFERENCES "public"."floorplan"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "division" ADD CONSTRAINT "division_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_actor_fk" FOREIGN KEY ("builder_id","actor_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floorplan" ADD CONSTRAINT "floorplan_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_outcome" ADD CONSTRAINT "handoff_outcome_recorded_by_fk" FOREIGN KEY ("builder_id","recorded_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_receipt" ADD CONSTRAINT "handoff_receipt_version_fk" FOREIGN KEY ("builder_id","handoff_id","version_number") REFERENCES "public"."handoff_version"("builder_id","handoff_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_receipt" ADD CONSTRAINT "handoff_receipt_reader_fk" FOREIGN KEY ("builder_id","reader_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_version" ADD CONSTRAINT "handoff_version_handoff_fk" FOREIGN KEY ("builder_id","handoff_id") REFERENCES "public"."handoff"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff_version" ADD CONSTRAINT "handoff_version_delivered_by_fk" FOREIGN KEY ("builder_id","delivered_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_tour_fk" FOREIGN KEY ("builder_id","tour_id") REFERENCES "public"."tour"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_draft_saved_by_fk" FOREIGN KEY ("builder_id","draft_saved_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_newest_version_fk" FOREIGN KEY ("builder_id","id","current_version") REFERENCES "public"."handoff_version"("builder_id","handoff_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_member_fk" FOREIGN KEY ("builder_id","member_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_floorplan" ADD CONSTRAINT "interaction_floorplan_interaction_fk" FOREIGN KEY ("builder_id","interaction_id") REFERENCES "public"."interaction"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction_floorplan" ADD CONSTRAINT "interaction_floorplan_floorplan_fk" FOREIGN KEY ("builder_id","floorplan_id") REFERENCES "public"."floorplan"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction" ADD CONSTRAINT "interaction_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interaction" ADD CONSTRAINT "interaction_member_fk" FOREIGN KEY ("builder_id","member_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_community" ADD CONSTRAINT "member_community_member_fk" FOREIGN KEY ("builder_id","member_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_community" ADD CONSTRAINT "member_community_community_fk" FOREIGN KEY ("builder_id","community_id") REFERENCES "public"."community"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour" ADD CONSTRAINT "tour_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour" ADD CONSTRAINT "tour_community_fk" FOREIGN KEY ("builder_id","community_id") REFERENCES "public"."community"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour" ADD CONSTRAINT "tour_onsite_manager_fk" FOREIGN KEY ("builder_id","onsite_manager_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tour" ADD CONSTRAINT "tour_booked_by_fk" FOREIGN KEY ("builder_id","booked_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "buyer_contact_point_by_value" ON "buyer_contact_point" USING btree ("builder_id","kind","value");--> statement-breakpoint
CREATE INDEX "buyer_by_name" ON "buyer" USING btree ("builder_id","name","id");--> statement-breakpoint
CREATE INDEX "buyer_by_creation" ON "buyer" USING btree ("builder_id","created_at","id");--> statement-breakpoint
CREATE INDEX "commitment_event_by_commitment" ON "commitment_event" USING btree ("builder_id","commitment_id","at","id");--> statement-breakpoint
CREATE INDEX "commitment_by_due" ON "commitment" USING btree ("builder_id","due_at","id");--> statement-breakpoint
CREATE INDEX "commitment_by_owner" ON "commitment" USING btree ("builder_id","owner_id","status","due_at","id");--> statement-breakpoint
CREATE INDEX "commitment_by_buyer" ON "commitment" USING btree ("builder_id","buyer_id","due_at","id");--> statement-breakpoint
CREATE INDEX "commitment_by_settlement" ON "commitment" USING btree ("builder_id","settled_at","id");--> statement-breakpoint
CREATE INDEX "commitment_by_making" ON "commitment" USING btree ("builder_id","made_at","id");--> statement-breakpoint
CREATE INDEX "community_by_name" ON "community" USING btree ("builder_id","name","id");--> statement-breakpoint
CREATE INDEX "community_floorplan_by_floorplan" ON "community_floorplan" USING btree ("builder_id","floorplan_id","community_id");--> statement-breakpoint
CREATE INDEX "event_by_subject" ON "event" USING btree ("builder_id","subject_type","subject_id","at","id");--> statement-breakpoint
CREATE INDEX "event_by_time" ON "event" USING btree ("builder_id","at","id");--> statement-breakpoint
CREATE INDEX "floorplan_by_name" ON "floorplan" USING btree ("builder_id","name","id");--> statement-breakpoint
CREATE INDEX "handoff_receipt_by_version" ON "handoff_receipt" USING btree ("builder_id","handoff_id","version_number","read_at");--> statement-breakpoint
CREATE INDEX "handoff_by_status" ON "handoff" USING btree ("builder_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "interaction_by_buyer" ON "interaction" USING btree ("builder_id","buyer_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "member_community_by_community" ON "member_community" USING btree ("builder_id","community_id","member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_email" ON "member" USING btree ("builder_id",lower("email"));--> statement-breakpoint
CREATE INDEX "tour_by_start" ON "tour" USING btree ("builder_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "tour_by_buyer" ON "tour" USING btree ("builder_id","buyer_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "tour_by_community" ON "tour" USING btree ("builder_id","community_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "tour_by_onsite_manager" ON "tour" USING btree ("builder_id","onsite_manager_id","starts_at","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "builder_key" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "builder" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "buyer_contact_point" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "buyer_external_id" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "buyer_person" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "buyer" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "commitment_event" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "commitment" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "community" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "community_floorplan" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "division" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "event" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "floorplan" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "handoff_outcome" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "handoff_receipt" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "handoff_version" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "handoff" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "idempotency_key" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "interaction_floorplan" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "interaction" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "member_community" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "member" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "tour" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));