//! caught by: step_6::of_two_cycles_at_once_one_wins
//! Doesn't look whether the tombstone was set.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn cycle(
        &self,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        let moved = self.create(changes.apply(loaded.0.data)).await?;
        let _ = self.leave_tombstone(key, loaded.1).await?;
        Ok(moved)
    }
}
