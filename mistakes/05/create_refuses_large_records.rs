//! step 3, 9: your store refuses none: one of more than 64 KiB is `Unstorable`.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let bytes = serde_json::Value::Object(record.data.clone()).to_string().len();
        if bytes > 65_536 {
            return Err(StoreError::Unstorable(format!("{bytes} bytes").into()));
        }
        let mut shelf = self.shelf();
        if let Some((there, _)) = shelf.records.get(key)
            && there.is_live(now)
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
