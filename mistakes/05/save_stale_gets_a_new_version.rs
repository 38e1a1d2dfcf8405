//! step 3, 3: a `Stale` changes not even the version: the version is replaced before it is compared.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        let Some((there, version)) = shelf.records.get_mut(key) else {
            return Ok(Saved::Stale);
        };
        if std::mem::replace(version, next) != seen || !there.is_live(now) {
            return Ok(Saved::Stale);
        }
        *there = record.clone();
        Ok(Saved::Yes)
    }
}
