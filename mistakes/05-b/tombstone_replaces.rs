//! Step 1.4: a `create` of a tombstone replaces a live record, and says `Yes`. ("must hold" 1.4; "it never
//! replaces a record" in the contract)

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
            && !record.ended
        {
            return Ok(Created::Taken);
        }
        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}
