//! Right: `load` and `save` remove an expired record that they meet, `create` sweeps each time, and versions come from a counter for all stores, from 0.

fn version_of_the_process() -> Version {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(0);
    Version(NEXT.fetch_add(1, Ordering::Relaxed))
}

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        let version = version_of_the_process();
        let record = record.clone();
        let mut shelf = self.shelf();
        shelf.sweep(now);
        if shelf.records.contains_key(key) {
            return Ok(Created::Taken);
        }
        if shelf.records.len() >= self.capacity {
            return Err(StoreError::Full {
                capacity: self.capacity,
            });
        }
        shelf.records.insert(*key, (record, version));
        Ok(Created::Yes)
    }

    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let mut shelf = self.shelf();
        match shelf.records.remove(key) {
            Some(found) if found.0.is_live(now) => {
                shelf.records.insert(*key, found.clone());
                Ok(Some(found))
            }
            _ => Ok(None),
        }
    }

    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let version = version_of_the_process();
        let mut shelf = self.shelf();
        let Some(found) = shelf.records.remove(key).filter(|(there, _)| there.is_live(now)) else {
            return Ok(Saved::Stale);
        };
        let (kept, answer) = if found.1 == seen {
            ((record.clone(), version), Saved::Yes)
        } else {
            (found, Saved::Stale)
        };
        shelf.records.insert(*key, kept);
        Ok(answer)
    }
}

impl Shelf {
    pub(crate) fn sweep(&mut self, now: Timestamp) -> usize {
        let before = self.records.len();
        self.records.retain(|_, (record, _)| now.seconds() < record.expires.seconds());
        before - self.records.len()
    }

    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        self.sweep(now);
        let left = capacity.checked_sub(self.records.len()).filter(|left| *left > 0);
        left.map(|_| ()).ok_or(StoreError::Full { capacity })
    }
}
