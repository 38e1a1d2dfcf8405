//! caught by: step_6::a_full_store_takes_no_more
//! also by: step_6::what_is_over_makes_room, step_6::saving_and_deleting_need_no_room
//! also by: step_6::a_flood_of_strangers_is_bounded
//! Lets in one more when the store is full to the brim.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, now: Timestamp) -> Result<(), StoreError> {
        self.sweep(now);
        if self.records.len() <= capacity {
            Ok(())
        } else {
            Err(StoreError::Full { capacity })
        }
    }
}
