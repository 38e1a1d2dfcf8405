//! 9.7: Busy is dropped, the session has ended.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        Ok(match self.begin(changes).await? {
            Outcome::Same | Outcome::Busy => Outcome::NoId,
            other => other,
        })
    }
}
