//! caught by: step_6::a_request_with_an_ended_id_cannot_go_on
//! Leaves no tombstone, so a request with the old ID looks like a stranger's, and gets a cookie over the
//! new one.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let moved = self.create(changes.apply(loaded.0.data)).await?;
        self.store.delete(key).await?;
        Ok(moved)
    }
}
