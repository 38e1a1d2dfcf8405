//! caught by: step_7::an_outage_claims_no_end
//! Says goodbye whether the store has heard it or not.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        if matches!(self.mark(key, seen).await, Ok(Saved::Stale)) {
            match self.store.load(key, self.clock.now()).await? {
                Some((record, _)) if record.ended => return Ok(Outcome::Late),
                _ => {}
            }
        }
        let _ = self.store.delete(key).await;
        self.begin_or_forget(changes).await
    }
}
