//! Step 7.1: a save never makes a record's life shorter. ("must hold" number 7.1 broken; where the new `expires` is before
//! the old one, the old one stays, in the record and in what memcached is told)

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let key = item_key(key);
        let old = match self.find(&key).await? {
            Some((old, cas)) if cas == seen.0 && old.is_live(now) => old,
            _ => return Ok(Saved::Stale),
        };
        let mut record = record.clone();
        record.expires = record.expires.max(old.expires);
        let is_set = self
            .put(&key, &record, Only::IfUnchanged(seen.0), now)
            .await?;
        Ok(if is_set { Saved::Yes } else { Saved::Stale })
    }
}
