//! caught by: step_5::a_clock_that_is_set_back_makes_room_all_the_same
//! Takes the last sweep for the present where it is later, and so finds no live record.

impl SessionStore for MemoryStore {
    async fn load(
        &self,
        key: &StoreKey,
        now: Timestamp,
    ) -> Result<Option<(Record, Version)>, StoreError> {
        let shelf = self.shelf();
        let now = shelf.swept.map_or(now, |swept| swept.max(now));
        Ok(shelf
            .records
            .get(key)
            .filter(|(record, _)| record.is_live(now))
            .cloned())
    }
}
