//! caught by: step_4::without_a_value_there_is_no_session
//! Keeps a record for a visitor who never got a value.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        self.create(changes.apply(Map::new())).await
    }
}
