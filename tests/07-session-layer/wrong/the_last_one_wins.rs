//! caught by: step_7::two_slow_requests_both_win
//! also by: step_7::two_hundred_counts_are_two_hundred, step_7::a_request_that_waits_looks_again
//! also by: step_7::a_change_keeps_its_place, step_7::every_conflict_is_met_with_another_look
//! also by: step_7::what_others_took_away_stays_away
//! also by: step_7::many_changes_of_others_are_one_conflict
//! also by: step_7::the_end_is_the_one_in_the_store
//! also by: step_7::no_outage_saves_a_change_twice_or_claims_one
//! also by: step_7::an_update_that_panics_holds_no_request_up, step_8::a_move_keeps_its_place
//! also by: step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait
//! Writes its own copy over what others have saved.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        let (mut record, mut seen) = loaded;
        record.data = changes.apply(record.data);
        for _ in 0..ATTEMPTS {
            if self.store.save(key, seen, &record, now).await? == Saved::Yes {
                return Ok(Outcome::Same);
            }
            match self.live(key).await? {
                Some((_, version)) => seen = version,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
}
