//! step 5, 9: `save` needs no room: it makes some first, and hears `Full`.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let next = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                *there = record.clone();
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
