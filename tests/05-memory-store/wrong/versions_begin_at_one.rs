//! caught by: step_4::a_version_is_never_used_twice
//! also by: step_2::the_new_record_is_the_one_that_counts, step_3::does_not_put_a_new_record_back
//! also by: step_5::a_sweep_leaves_every_version_alone
//! also by: step_5::a_version_from_before_a_sweep_never_fits
//! also by: step_7::a_late_login_asks_nothing_more
//! Counts the versions of each key from 1. A key that is deleted and created again counts again.

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
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        shelf.records.insert(*key, (record.clone(), Version(1)));
        Ok(Created::Yes)
    }

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
