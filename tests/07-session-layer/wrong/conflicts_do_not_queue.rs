//! caught by: step_7::a_request_that_waits_looks_again
//! also by: step_8::a_move_keeps_its_place
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
