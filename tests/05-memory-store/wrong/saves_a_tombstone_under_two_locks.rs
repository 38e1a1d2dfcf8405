//! caught by: step_3::no_other_comes_in_between_look_and_change
//! Lets go of the lock between look and change, only for a tombstone.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        if record.ended {
            let fits = self
                .shelf()
                .records
                .get(key)
                .is_some_and(|(there, v)| *v == seen && there.is_live(now));
            if !fits {
                return Ok(Saved::Stale);
            }
            let mut shelf = self.shelf();
            let version = shelf.next_version();
            if let Some(slot) = shelf.records.get_mut(key) {
                *slot = (record.clone(), version);
                return Ok(Saved::Yes);
            }
            return Ok(Saved::Stale);
        }
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        if let Some((there, v)) = shelf.records.get_mut(key)
            && *v == seen
            && there.is_live(now)
        {
            *there = record.clone();
            *v = version;
            return Ok(Saved::Yes);
        }
        Ok(Saved::Stale)
    }
}
