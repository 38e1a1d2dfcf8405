//! 9.9: Same stays Same.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin_or_forget(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        Ok(match self.begin(changes).await? {
            Outcome::Same => Outcome::Same,
            other => other,
        })
    }
}
