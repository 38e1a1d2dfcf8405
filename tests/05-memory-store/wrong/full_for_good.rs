//! caught by: step_6::what_is_over_makes_room
//! also by: step_6::a_flood_of_strangers_is_bounded
//! Is full once it was: nothing sweeps when it counts.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, _: Timestamp) -> Result<(), StoreError> {
        Err(StoreError::Full { capacity })
    }
}
