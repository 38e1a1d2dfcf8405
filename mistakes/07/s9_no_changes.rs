//! 9.6/table: insert and remove after destroy: Same instead of NoId.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        if changes.is_empty() {
            return Ok(Outcome::NoId);
        }
        self.begin(changes).await
    }
}
