//! caught by: step_4::a_taken_lock_is_waited_for
//! Says Stale when it doesn't get the lock at once: the caller will try again.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let Ok(mut shelf) = self.shelf.try_lock() else {
            return Ok(Saved::Stale);
        };
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
