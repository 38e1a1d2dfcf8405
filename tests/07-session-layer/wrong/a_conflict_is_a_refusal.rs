//! caught by: step_5::two_slow_requests_both_win
//! Gives up at the first conflict, though no other request changed the same key.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn save(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let now = self.clock.now();
        match save_once(&self.store, key, loaded, changes, now).await? {
            Attempt::Saved => Ok(Outcome::Same),
            Attempt::Gone => Ok(Outcome::SessionEnded),
            Attempt::Stale(..) => Ok(Outcome::Busy),
        }
    }
}
