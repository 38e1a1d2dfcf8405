//! 7.1: keeps values that the new record doesn't have

impl SessionStore for MemcachedStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut record = record.clone();
        match self.load(key, now).await? {
            Some((there, version)) if version == seen => {
                for (name, value) in there.data {
                    record.data.entry(name).or_insert(value);
                }
            }
            _ => return Ok(Saved::Stale),
        }
        if self
            .put(&item_key(key), &record, Only::IfUnchanged(seen.0), now)
            .await?
        {
            Ok(Saved::Yes)
        } else {
            Ok(Saved::Stale)
        }
    }
}
