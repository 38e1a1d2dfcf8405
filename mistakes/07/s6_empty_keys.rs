//! 6.3: the data as they are; an empty key is dropped.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let mut data = changes.apply(Map::new());
        data.remove("");
        if data.is_empty() {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
