//! 6.2: an empty text or list alone is nothing.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.values().all(|it| *it == Value::from("") || it.as_array().is_some_and(Vec::is_empty)) {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
