//! 6.2: an empty text beside others is dropped.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let mut data = changes.apply(Map::new());
        if data.len() > 1 {
            data.retain(|_, value| value.as_str() != Some(""));
        }
        if data.is_empty() {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
