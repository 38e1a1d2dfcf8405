//! caught by: step_1::of_two_hundred_at_once_one_creates
//! also by: step_1::of_two_hundred_at_once_one_takes_the_place
//! also by: step_1::no_other_comes_in_between_look_and_store
//! sometimes by: step_5::no_other_comes_in_while_room_is_made
//! Lets go of the lock between looking and inserting, and others look in between.

impl SessionStore for MemoryStore {
    async fn create(
        &self,
        key: &StoreKey,
        record: &Record,
        now: Timestamp,
    ) -> Result<Created, StoreError> {
        if self.load(key, now).await?.is_some() {
            return Ok(Created::Taken);
        }
        // Something that takes a while, before the lock is taken again.
        for _ in 0..100 {
            yield_now().await;
        }
        let mut shelf = self.shelf();
        if shelf.records.len() >= self.capacity {
            shelf.make_room(self.capacity, now)?;
        }
        let version = shelf.next_version();
        shelf.records.insert(*key, (record.clone(), version));
        Ok(Created::Yes)
    }
}

use tokio::task::yield_now;
