//! caught by: step_8::an_outage_leaves_the_old_id
//! also by: step_8::a_move_keeps_its_place, step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait, step_8::a_later_round_may_find_no_id
//! also by: step_8::each_round_counts_from_its_own_moment (hangs)
//! also by: step_8::many_changes_of_others_are_one_refusal
//! also by: step_8::a_move_draws_until_an_id_is_free
//! Ends the old place before there is a new one: an outage in between logs the visitor out.

impl<S: SessionStore> Core<S> {
    // ANCHOR: code
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        mut loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        for _ in 0..ATTEMPTS {
            let (record, version) = loaded;
            // The request that sets the tombstone has won. No other creates a record, so none has to
            // clean up.
            if self.leave_tombstone(key, version).await? == Saved::Yes {
                return self.create(changes.apply(record.data)).await;
            }
            match self.live(key).await? {
                Some(fresh) => loaded = fresh,
                None => return Ok(Outcome::SessionEnded),
            }
        }
        Ok(Outcome::Busy)
    }
    // ANCHOR_END: code
}
