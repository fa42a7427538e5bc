-- What drizzle-kit does not write. A migration that adds a table ends with the same: force row security, grant what
-- the application does with the table and no more. The catalog test fails on a table without.

-- Without this the tables' owner would be above the policies.
alter table builder_key force row level security;
--> statement-breakpoint
alter table builder force row level security;
--> statement-breakpoint
alter table buyer_contact_point force row level security;
--> statement-breakpoint
alter table buyer_external_id force row level security;
--> statement-breakpoint
alter table buyer_person force row level security;
--> statement-breakpoint
alter table buyer force row level security;
--> statement-breakpoint
alter table commitment_event force row level security;
--> statement-breakpoint
alter table commitment force row level security;
--> statement-breakpoint
alter table community force row level security;
--> statement-breakpoint
alter table community_floorplan force row level security;
--> statement-breakpoint
alter table division force row level security;
--> statement-breakpoint
alter table event force row level security;
--> statement-breakpoint
alter table floorplan force row level security;
--> statement-breakpoint
alter table handoff_outcome force row level security;
--> statement-breakpoint
alter table handoff_receipt force row level security;
--> statement-breakpoint
alter table handoff_version force row level security;
--> statement-breakpoint
alter table handoff force row level security;
--> statement-breakpoint
alter table idempotency_key force row level security;
--> statement-breakpoint
alter table interaction_floorplan force row level security;
--> statement-breakpoint
alter table interaction force row level security;
--> statement-breakpoint
alter table member_community force row level security;
--> statement-breakpoint
alter table member force row level security;
--> statement-breakpoint
alter table tour force row level security;
--> statement-breakpoint
grant usage on schema public to baton_app;
--> statement-breakpoint
grant execute on function current_builder_id() to baton_app;
--> statement-breakpoint
-- History, links and all the rest: rows can be read and added.
grant select, insert on
  builder, builder_key, division, community, community_floorplan, floorplan, member, member_community,
  buyer, buyer_person, buyer_contact_point, buyer_external_id, interaction, interaction_floorplan, tour,
  handoff, handoff_version, handoff_receipt, handoff_outcome, commitment, commitment_event, idempotency_key, event
to baton_app;
--> statement-breakpoint
-- Lists that are replaced as a whole.
grant delete on community_floorplan, member_community, buyer_person, buyer_contact_point, buyer_external_id
to baton_app;
--> statement-breakpoint
-- Only these columns can change. What was said, by whom and when is in none of them.
grant update (name, slug, playbook) on builder to baton_app;
--> statement-breakpoint
grant update (revoked_at) on builder_key to baton_app;
--> statement-breakpoint
grant update (name) on division to baton_app;
--> statement-breakpoint
grant update (division_id, name, time_zone, street, city, region, postal_code, country, phone) on community
to baton_app;
--> statement-breakpoint
grant update (
  name, bedrooms, bathrooms, square_feet, stories, starting_price_amount, starting_price_currency
) on floorplan to baton_app;
--> statement-breakpoint
grant update (role, name, email, phone, deactivated_at) on member to baton_app;
--> statement-breakpoint
grant update (name, source, search_text) on buyer to baton_app;
--> statement-breakpoint
grant update (name, relation, decides, comes_to_tour, position) on buyer_person to baton_app;
--> statement-breakpoint
grant update (label, position) on buyer_contact_point to baton_app;
--> statement-breakpoint
grant update (
  onsite_manager_id, starts_at, ends_at, status, visit, rescheduled_at, reschedule_reason, cancelled_at,
  cancellation_reason
) on tour to baton_app;
--> statement-breakpoint
grant update (
  status, revision, draft, draft_saved_at, draft_saved_by_id, current_version, delivered_revision
) on handoff to baton_app;
--> statement-breakpoint
grant update (owner_id, due_at, status, settled_at, settlement_note, evidence_url) on commitment to baton_app;
--> statement-breakpoint
-- So that a login which may not migrate can see that there is nothing to migrate.
grant usage on schema drizzle to baton_app;
--> statement-breakpoint
grant select on drizzle.__drizzle_migrations to baton_app;
