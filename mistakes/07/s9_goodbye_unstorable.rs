//! 9.8: an unstorable goodbye is dropped.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        Ok(match match self.begin(changes).await {
            Err(StoreError::Unstorable(_)) => Outcome::Same,
            other => other?,
        } {
            Outcome::Same => Outcome::NoId,
            other => other,
        })
    }
}
