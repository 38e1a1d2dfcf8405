//! caught by: step_6::each_value_is_kept_as_it_is
//! Keeps a null where it is the only value, and leaves it out beside others.

impl<S: SessionStore> Core<S> {
    pub(crate) async fn begin(&self, changes: &Changes) -> Result<Outcome, StoreError> {
        match changes.apply(Map::new()) {
            data if data.is_empty() => Ok(Outcome::Same),
            data => {
                let data = if data.len() > 1 {
                    data.into_iter().filter(|(_, v)| !v.is_null()).collect()
                } else {
                    data
                };
                self.create(data).await
            }
        }
    }
}
