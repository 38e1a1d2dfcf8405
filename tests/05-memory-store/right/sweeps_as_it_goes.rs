//! Sweeps with the first create of each second, and removes at once what a save has ended.

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        self.swept = Some(now);
        let mut removed = 0;
        self.records.retain(|_, (record, _)| {
            let stays = record.is_live(now);
            removed += usize::from(!stays);
            stays
        });
        removed
    }

    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        if self.swept != Some(now) {
            self.sweep(now);
        }
        match capacity > self.records.len() {
            true => Ok(()),
            false => Err(StoreError::Full { capacity }),
        }
    }
}

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let mut shelf = self.shelf();
        if shelf.swept != Some(now) {
            shelf.sweep(now);
        }
        if shelf.records.get(key).is_some_and(|(there, _)| there.is_live(now)) {
            return Ok(Created::Taken);
        }
        shelf.make_room(self.capacity, now)?;
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
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
        let is_as_seen =
            |(there, version): &(Record, Version)| there.is_live(now) && *version == seen;
        if !shelf.records.get(key).is_some_and(is_as_seen) {
            return Ok(Saved::Stale);
        }
        if record.is_live(now) {
            let version = shelf.next_version();
            shelf.records.insert(*key, (record.clone(), version));
        } else {
            shelf.records.remove(key);
        }
        Ok(Saved::Yes)
    }
}
