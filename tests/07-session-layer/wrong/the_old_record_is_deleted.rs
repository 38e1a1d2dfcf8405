//! caught by: step_6::who_is_late_cannot_go_on
//! Leaves no mark, so whoever is late looks like a stranger, and gets a cookie over the new one.

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
