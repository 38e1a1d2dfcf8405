//! caught by: step_3::what_has_expired_is_not_given_back
//! Leaves the expiry to the sweep, which comes when it comes.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        Ok(self.shelf().records.get(key).cloned())
    }
}
