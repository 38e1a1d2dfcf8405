//! caught by: step_7::a_logout_that_missed_the_session_says_so
//! Deletes whatever is there by now. If that is a tombstone, the session lives on elsewhere.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
