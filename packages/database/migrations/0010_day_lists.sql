CREATE INDEX "buyer_by_creator" ON "buyer" USING btree ("builder_id","created_by_id","created_at","id");--> statement-breakpoint
CREATE INDEX "interaction_by_member" ON "interaction" USING btree ("builder_id","member_id","buyer_id");--> statement-breakpoint
CREATE INDEX "tour_by_booker" ON "tour" USING btree ("builder_id","booked_by_id","starts_at","id");