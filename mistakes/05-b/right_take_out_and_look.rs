//! RIGHT: create, load and save take the record out of the map, look at it, and put back what shall stay, under one
//! lock; a load that finds an expired record removes it; is_live measures the time that is left.

// in src/record.rs
impl Record {
    /// Whether the record hasn't expired at `now`.
    pub fn is_live(&self, now: Timestamp) -> bool {
        self.expires.since(now) > std::time::Duration::ZERO
    }
}

// in src/memory.rs
impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if let Some((there, version)) = shelf.records.remove(key)
            && there.is_live(now)
        {
            shelf.records.insert(*key, (there, version));
            return Ok(Created::Taken);
        }
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        let Some((record, version)) = shelf.records.remove(key) else {
            return Ok(None);
        };
        if !record.is_live(now) {
            return Ok(None);
        }
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Some((record, version)))
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let copy = record.clone();
        let mut shelf = self.shelf();
        let Some((there, current)) = shelf.records.remove(key) else {
            return Ok(Saved::Stale);
        };
        let fits = there.is_live(now) && current == seen;
        let (stays, version) = if fits {
            (copy, shelf.next_version())
        } else {
            (there, current)
        };
        shelf.records.insert(*key, (stays, version));
        Ok(if fits { Saved::Yes } else { Saved::Stale })
    }
}
