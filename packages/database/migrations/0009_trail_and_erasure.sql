ALTER TABLE "commitment_event" ADD COLUMN "door" text DEFAULT 'API' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_event" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "commitment_event" ADD CONSTRAINT "commitment_event_door" CHECK ("commitment_event"."door" in ('WIDGET', 'API', 'PUBLIC_PAGE', 'FOLLOW_UP', 'SYSTEM'));--> statement-breakpoint
-- Whose record an event is of was not written down before; no builder is set here, so the owner has to be above the
-- policies while it is found out.
alter table event no force row level security;--> statement-breakpoint
alter table buyer no force row level security;--> statement-breakpoint
alter table tour no force row level security;--> statement-breakpoint
alter table handoff no force row level security;--> statement-breakpoint
alter table interaction no force row level security;--> statement-breakpoint
alter table commitment no force row level security;--> statement-breakpoint
alter table buyer_intake no force row level security;--> statement-breakpoint
update event e set buyer_id = coalesce(
	case e.subject_type when 'Buyer' then e.subject_id end,
	(select t.buyer_id from tour t where t.builder_id = e.builder_id and e.subject_type = 'Tour' and t.id = e.subject_id),
	(select t.buyer_id from handoff h join tour t on t.builder_id = h.builder_id and t.id = h.tour_id
		where h.builder_id = e.builder_id and e.subject_type = 'Handoff' and h.id = e.subject_id),
	(select i.buyer_id from interaction i
		where i.builder_id = e.builder_id and e.subject_type = 'Interaction' and i.id = e.subject_id),
	(select c.buyer_id from commitment c
		where c.builder_id = e.builder_id and e.subject_type = 'Commitment' and c.id = e.subject_id),
	(select i.buyer_id from buyer_intake i
		where i.builder_id = e.builder_id and e.subject_type = 'BuyerIntake' and i.id = e.subject_id)
) where e.buyer_id is null;--> statement-breakpoint
alter table event force row level security;--> statement-breakpoint
alter table buyer force row level security;--> statement-breakpoint
alter table tour force row level security;--> statement-breakpoint
alter table handoff force row level security;--> statement-breakpoint
alter table interaction force row level security;--> statement-breakpoint
alter table commitment force row level security;--> statement-breakpoint
alter table buyer_intake force row level security;--> statement-breakpoint
-- The one way a row that was written once is written again, and a person taken out of it. It runs with its owner's
-- rights, because the application has none to change history; it knows no builder but the transaction's, names every
-- table it touches with its schema, and leaves ids, codes, figures and times as they are.
create function erase_buyer(erased uuid, erased_on timestamp with time zone) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
	ours constant uuid := public.current_builder_id();
	gone constant text := 'Erased';
	empty constant jsonb := '{"identity":{"people":[],"partnerInvolved":{"state":"NOT_ASKED"},"volunteeredFacts":[],"contactPreference":{"state":"NOT_ASKED"},"homeNow":{"state":"NOT_ASKED"}},"qualification":{"budget":{"state":"NOT_ASKED"},"timeline":{"state":"NOT_ASKED"},"financing":{"state":"NOT_ASKED"},"mustHaves":{"state":"NOT_ASKED"},"niceToHaves":{"state":"NOT_ASKED"},"dealBreakers":{"state":"NOT_ASKED"},"notes":""},"history":{"interactionIds":[],"floorplansDiscussed":[],"objections":[]},"nextAction":{"expectations":[],"doFirst":"","contingencies":[],"temperature":null,"actions":[]}}';
	tours uuid[];
	handoffs uuid[];
begin
	perform from public.buyer where builder_id = ours and id = erased and erased_at is null for update;
	if not found then
		return false;
	end if;
	tours := array(select id from public.tour where builder_id = ours and buyer_id = erased);
	handoffs := array(select id from public.handoff where builder_id = ours and tour_id = any (tours));

	update public.buyer set name = 'Erased buyer', source = null, search_text = '', erased_at = erased_on
		where builder_id = ours and id = erased;
	delete from public.buyer_person where builder_id = ours and buyer_id = erased;
	delete from public.buyer_contact_point where builder_id = ours and buyer_id = erased;
	delete from public.buyer_external_id where builder_id = ours and buyer_id = erased;
	update public.interaction set summary = gone, objections = '[]' where builder_id = ours and buyer_id = erased;
	update public.buyer_intake set contact_points = '[]', identity = empty -> 'identity',
			qualification = empty -> 'qualification', consent_text = gone, input_hash = gone,
			idempotency_key = 'erased:' || id
		where builder_id = ours and buyer_id = erased;

	update public.tour set reschedule_reason = case when reschedule_reason is not null then gone end,
			cancellation_reason = case when cancellation_reason is not null then gone end
		where builder_id = ours and id = any (tours);
	update public.handoff set draft = empty where builder_id = ours and id = any (handoffs);
	update public.handoff_version set content = empty where builder_id = ours and handoff_id = any (handoffs);
	update public.handoff_receipt set read_back = gone where builder_id = ours and handoff_id = any (handoffs);
	update public.read_back_review set correction = gone
		where builder_id = ours and correction is not null and receipt_id in (
			select id from public.handoff_receipt where builder_id = ours and handoff_id = any (handoffs));
	update public.handoff_return set words = gone where builder_id = ours and handoff_id = any (handoffs);
	update public.clarification set question = gone, answer = case when answer is not null then gone end
		where builder_id = ours and handoff_id = any (handoffs);
	update public.handoff_outcome set summary = gone, other_reactions = '',
			objections_open = array_fill(gone, array[cardinality(objections_open)]),
			next_step = case when next_step is not null then gone end
		where builder_id = ours and handoff_id = any (handoffs);
	update public.outcome_floorplan set note = ''
		where builder_id = ours and outcome_id in (
			select id from public.handoff_outcome where builder_id = ours and handoff_id = any (handoffs));
	update public.follow_up set comment = null, secret_hash = 'erased:' || id
		where builder_id = ours and handoff_id = any (handoffs);
	update public.morning_sync_summary set words = gone where builder_id = ours and handoff_id = any (handoffs);

	update public.commitment_event set note = case when note = '' then '' else gone end, changes = null
		where builder_id = ours and commitment_id in (
			select id from public.commitment where builder_id = ours and buyer_id = erased);
	update public.commitment set words = gone, evidence_url = null,
			settlement_note = case when settlement_note is not null then gone end
		where builder_id = ours and buyer_id = erased;
	update public.event set changes = null, data = data - 'terms' where builder_id = ours and buyer_id = erased;
	-- A hash of what was typed tells whoever guesses it that they guessed right.
	update public.idempotency_key set input_hash = gone
		where builder_id = ours and (result_id = erased or result_id = any (tours || handoffs) or result_id in (
			select id from public.interaction where builder_id = ours and buyer_id = erased
			union all select id from public.commitment where builder_id = ours and buyer_id = erased
			union all select subject_id from public.event where builder_id = ours and buyer_id = erased));
	return true;
end
$$;--> statement-breakpoint
revoke all on function erase_buyer(uuid, timestamp with time zone) from public;--> statement-breakpoint
grant execute on function erase_buyer(uuid, timestamp with time zone) to baton_app;
