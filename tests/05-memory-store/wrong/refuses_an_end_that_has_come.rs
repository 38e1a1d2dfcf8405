//! caught by: step_3::takes_the_end_that_it_is_given
//! also by: step_3::the_same_data_again_is_another_version
//! also by: step_5::a_second_sweep_in_one_second_finds_what_a_save_has_ended
//! Takes a save that ends the record for one that is late.

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
            Some((there, version))
                if there.is_live(now) && *version == seen && record.is_live(now) =>
            {
                *there = record.clone();
                *version = next;
                Ok(Saved::Yes)
            }
            _ => Ok(Saved::Stale),
        }
    }
}
