//! 6.2: null inside a list is dropped.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        let mut data = changes.apply(Map::new());
        for value in data.values_mut() {
            if let Value::Array(list) = value {
                list.retain(|it| !it.is_null());
            }
            if let Value::Object(map) = value {
                map.retain(|_, it| !it.is_null());
            }
        }
        if data.is_empty() {
            return Ok(Outcome::Same);
        }
        self.create(data).await
    }
}
