//! 6.2: an empty map alone is nothing.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.values().all(|it| it.as_object().is_some_and(Map::is_empty)) {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
