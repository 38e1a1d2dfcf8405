//! step 4, 5: the same record made again in the same second has the old one's version; each save changes it.

fn fingerprint(before: Version, record: &Record, now: Timestamp) -> Version {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    before.hash(&mut hasher);
    serde_json::Value::Object(record.data.clone()).to_string().hash(&mut hasher);
    (record.expires, record.ended, now).hash(&mut hasher);
    Version(hasher.finish())
}

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
        {
            return Ok(Created::Taken);
        }

        if !shelf.records.contains_key(key) && shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }

        shelf.records.insert(*key, (record.clone(), fingerprint(Version(0), record, now)));
        Ok(Created::Yes)
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                *there = record.clone();
                *version = fingerprint(seen, record, now);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
