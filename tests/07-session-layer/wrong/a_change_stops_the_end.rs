//! caught by: step_7::a_logout_wins_over_a_change
//! Gives up where another request has changed the session, and the visitor stays logged in.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn end(
        &self,
        key: &StoreKey,
        seen: Version,
        changes: &Changes,
    ) -> Result<Outcome, StoreError> {
        if self.leave_tombstone(key, seen).await? == Saved::Stale {
            return Ok(Outcome::SessionEnded);
        }
        self.store.delete(key).await?;
        self.begin_or_forget(changes).await
    }
}
