//! 6.2: null alone is nothing.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.values().all(Value::is_null) {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
