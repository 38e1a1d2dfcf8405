//! step 3, 2: a new version after each `Yes`: two saves within a millisecond get the same.

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
                *there = record.clone();
                let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
                let millis = since.map_or(0, |since| since.as_millis());
                *version = Version(u64::try_from(millis).unwrap_or(u64::MAX));
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
