//! caught by: step_6::what_was_evicted_is_not_there
//! Reports what memcached has forgotten as an outage. The visitor reads 503, for ever.

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((record, cas)) if record.is_live(now) => Ok(Some((record, Version(cas)))),
            Some(_) => Ok(None),
            None => Err(StoreError::Unavailable(
                "memcached has lost a session".into(),
            )),
        }
    }
}
