//! caught by: step_6::a_null_is_a_value
//! also by: step_6::each_value_is_kept_as_it_is, step_9::null_after_the_end_is_a_value_as_well
//! Takes a record in which every value is null for an empty one.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let data = changes.apply(Map::new());
        if data.values().all(Value::is_null) {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
