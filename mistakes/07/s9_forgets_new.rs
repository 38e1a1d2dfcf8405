//! 9.6: the new ID is not given out.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        Ok(match self.begin(changes).await? {
            Outcome::Same => Outcome::NoId,
            Outcome::NewId(..) => Outcome::NoId,
            other => other,
        })
    }
}
