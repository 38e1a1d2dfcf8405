//! step 3, 8: look and change under one lock.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let found = self.shelf().records.get(key).cloned();
        let Some((there, version)) = found else {
            return Ok(Saved::Stale);
        };
        if !there.is_live(now) || version != seen {
            return Ok(Saved::Stale);
        }
        let record = record.clone();
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        if let Some(place) = shelf.records.get_mut(key) {
            *place = (record, next);
        }
        Ok(Saved::Yes)
    }
}
