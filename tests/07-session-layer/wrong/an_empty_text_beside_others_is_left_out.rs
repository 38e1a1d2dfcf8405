//! caught by: step_6::each_value_is_kept_as_it_is
//! Takes an empty text for a field that wasn't filled in, where other values are there.

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
