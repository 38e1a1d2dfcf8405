//! caught by: step_7::a_request_that_waits_looks_again
//! also by: step_7::a_change_keeps_its_place, step_7::what_expires_while_it_waits_has_ended
//! also by: step_8::a_move_keeps_its_place, step_8::a_move_keeps_its_place_in_every_round
//! also by: step_8::what_was_in_vain_is_gone_before_the_wait
//! Tries as often as it may, beside all others: two hundred at once mostly refuse each other.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        Ok(match merge(&self.store, key, loaded, changes, now).await? {
            Merged::Saved => Outcome::Same,
            Merged::Gone => Outcome::SessionEnded,
            Merged::Busy => Outcome::Busy,
        })
    }
}
