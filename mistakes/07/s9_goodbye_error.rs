//! 9.8: an error of the goodbye is dropped, the session has ended.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        Ok(match self.begin(changes).await.unwrap_or(Outcome::Same) {
            Outcome::Same => Outcome::NoId,
            other => other,
        })
    }
}
