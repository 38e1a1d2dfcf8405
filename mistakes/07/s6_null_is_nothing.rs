//! 6.2: null is a value.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let mut data = changes.apply(Map::new());
        data.retain(|_, value| !value.is_null());
        if data.is_empty() {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
