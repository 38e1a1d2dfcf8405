//! step 3, 1: as a whole: an object that was there keeps the names that the new one has no more.

fn lay_over(old: &serde_json::Value, new: &mut serde_json::Value) {
    if let (Some(old), Some(new)) = (old.as_object(), new.as_object_mut()) {
        for (name, value) in old {
            new.entry(name.as_str()).or_insert_with(|| value.clone());
        }
    }
}

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
        match shelf.records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                let mut fresh = record.clone();
                for (name, value) in &mut fresh.data {
                    if let Some(old) = there.data.get(name) {
                        lay_over(old, value);
                    }
                }
                *there = fresh;
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
