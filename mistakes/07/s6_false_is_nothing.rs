//! 6.1/2: false and 0 count as no value.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.values().all(|it| *it == Value::from(false) || *it == Value::from(0)) {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
