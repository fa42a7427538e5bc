CREATE TABLE "buyer_intake" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"publishable_key_id" uuid NOT NULL,
	"community_id" uuid,
	"origin" text NOT NULL,
	"contact_points" jsonb NOT NULL,
	"identity" jsonb NOT NULL,
	"qualification" jsonb NOT NULL,
	"consent_text" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"idempotency_key" text NOT NULL,
	"input_hash" text NOT NULL,
	CONSTRAINT "buyer_intake_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "buyer_intake_once" UNIQUE("builder_id","publishable_key_id","idempotency_key"),
	CONSTRAINT "buyer_intake_consent_not_blank" CHECK ("buyer_intake"."consent_text" ~ '[^[:space:]]'),
	CONSTRAINT "buyer_intake_idempotency_key_length" CHECK (length("buyer_intake"."idempotency_key") between 1 and 128)
);
--> statement-breakpoint
ALTER TABLE "buyer_intake" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "publishable_key" (
	"builder_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"origins" text[] NOT NULL,
	"community_id" uuid,
	"per_minute" integer NOT NULL,
	"per_day" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" uuid NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "publishable_key_builder_id_id_pk" PRIMARY KEY("builder_id","id"),
	CONSTRAINT "publishable_key_taken" UNIQUE("builder_id","key"),
	CONSTRAINT "publishable_key_label_not_blank" CHECK ("publishable_key"."label" ~ '[^[:space:]]'),
	CONSTRAINT "publishable_key_form" CHECK ("publishable_key"."key" ~ '^pk_[A-Za-z0-9_-]{40,}$'),
	CONSTRAINT "publishable_key_origins" CHECK (cardinality("publishable_key"."origins") > 0),
	CONSTRAINT "publishable_key_limits" CHECK ("publishable_key"."per_minute" > 0 and "publishable_key"."per_day" > 0)
);
--> statement-breakpoint
ALTER TABLE "publishable_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "buyer_contact_point_by_value";--> statement-breakpoint
ALTER TABLE "buyer_intake" ADD CONSTRAINT "buyer_intake_buyer_fk" FOREIGN KEY ("builder_id","buyer_id") REFERENCES "public"."buyer"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_intake" ADD CONSTRAINT "buyer_intake_publishable_key_fk" FOREIGN KEY ("builder_id","publishable_key_id") REFERENCES "public"."publishable_key"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyer_intake" ADD CONSTRAINT "buyer_intake_community_fk" FOREIGN KEY ("builder_id","community_id") REFERENCES "public"."community"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishable_key" ADD CONSTRAINT "publishable_key_builder_fk" FOREIGN KEY ("builder_id") REFERENCES "public"."builder"("builder_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishable_key" ADD CONSTRAINT "publishable_key_community_fk" FOREIGN KEY ("builder_id","community_id") REFERENCES "public"."community"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishable_key" ADD CONSTRAINT "publishable_key_created_by_fk" FOREIGN KEY ("builder_id","created_by_id") REFERENCES "public"."member"("builder_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "buyer_intake_by_buyer" ON "buyer_intake" USING btree ("builder_id","buyer_id","received_at","id");--> statement-breakpoint
CREATE INDEX "buyer_intake_by_key" ON "buyer_intake" USING btree ("builder_id","publishable_key_id","received_at");--> statement-breakpoint
CREATE INDEX "publishable_key_by_creation" ON "publishable_key" USING btree ("builder_id","created_at","id");--> statement-breakpoint
CREATE INDEX "buyer_contact_point_by_value" ON "buyer_contact_point" USING btree ("builder_id","kind",lower("value"));--> statement-breakpoint
CREATE POLICY "tenant" ON "buyer_intake" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "publishable_key" AS PERMISSIVE FOR ALL TO public USING (builder_id = (select current_builder_id())) WITH CHECK (builder_id = (select current_builder_id()));--> statement-breakpoint
alter table publishable_key force row level security;--> statement-breakpoint
alter table buyer_intake force row level security;--> statement-breakpoint
grant select, insert on publishable_key, buyer_intake to baton_app;--> statement-breakpoint
grant update (revoked_at) on publishable_key to baton_app;
