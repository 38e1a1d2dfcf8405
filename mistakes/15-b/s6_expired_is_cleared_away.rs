//! Step 6.1: a load that finds an expired record deletes it. ("must hold" numbers 6.1 and 6.2 broken; that is a second
//! question, the item goes for every reader whose clock is behind, and a new record made in between goes with it)

impl SessionStore for MemcachedStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        match self.find(&item_key(key)).await? {
            Some((record, cas)) if record.is_live(now) => Ok(Some((record, Version(cas)))),
            Some(_) => {
                self.delete(key).await?;
                Ok(None)
            }
            None => Ok(None),
        }
    }
}
