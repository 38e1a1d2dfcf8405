//! 6.1: insert and remove of one key begin a session.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if changes.is_empty() {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
