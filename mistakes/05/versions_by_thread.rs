//! step 3, 8 and step 4, 5: a counter for each thread, so two threads give out the same version.

fn fresh_version() -> Version {
    thread_local! {
        static LAST: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
    }
    LAST.set(LAST.get() + 1);
    Version(LAST.get())
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

        shelf.records.insert(*key, (record.clone(), fresh_version()));
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
                *version = fresh_version();
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
