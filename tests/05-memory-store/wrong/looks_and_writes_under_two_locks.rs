//! caught by: step_3::no_other_comes_in_between_look_and_change
//! also by: step_3::threads_never_overwrite_each_other
//! Lets go of the lock between looking and writing. Another request can be in between.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        let fits = match self.shelf().records.get(key) {
            Some((there, version)) => there.is_live(now) && *version == seen,
            None => false,
        };
        if !fits {
            return Ok(Saved::Stale);
        }
        let mut shelf = self.shelf();
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Saved::Yes)
    }
}
