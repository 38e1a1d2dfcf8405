//! caught by: step_4::a_version_is_never_used_twice
//! also by: step_3::does_not_put_a_new_record_back, step_5::a_sweep_leaves_every_version_alone
//! Begins with a version of its own, and goes on by counting: into the versions of others.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.shelf().records.get_mut(key) {
            Some((there, version)) if there.is_live(now) && *version == seen => {
                *there = record.clone();
                *version = Version(seen.0 + 1);
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
