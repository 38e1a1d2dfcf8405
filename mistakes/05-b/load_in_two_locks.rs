//! Step 3.8: a load copies the record under one lock and its version under another, so it may give an old record
//! in a new version, and a save after it loses an addition. ("must hold" 3.8; "each call is atomic")

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let record = self.shelf().records.get(key).map(|(record, _)| record.clone());
        let version = self.shelf().records.get(key).map(|(_, version)| *version);
        Ok(record.filter(|record| record.is_live(now)).zip(version))
    }
}
