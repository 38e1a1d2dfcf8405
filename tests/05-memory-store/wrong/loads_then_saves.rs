//! caught by: step_3::threads_never_overwrite_each_other
//! also by: step_3::of_two_hundred_at_once_one_saves, step_3::two_hundred_additions_are_two_hundred
//! also by: step_3::no_other_comes_in_between_look_and_change
//! also by: step_4::two_hundred_cannot_save_what_one_deletes (hangs)
//! Compares under one lock, and writes under another.

impl SessionStore for MemoryStore {
    async fn save(
        &self,
        key: &StoreKey,
        seen: Version,
        record: &Record,
        now: Timestamp,
    ) -> Result<Saved, StoreError> {
        match self.load(key, now).await? {
            Some((_, version)) if version == seen => {}
            _ => return Ok(Saved::Stale),
        }
        yield_now().await;
        let mut shelf = self.shelf();
        let next = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), next));
        Ok(Saved::Yes)
    }
}

use tokio::task::yield_now;
