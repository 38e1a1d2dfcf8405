//! caught by: step_6::what_has_expired_makes_room
//! Is full once it was: nothing sweeps when it counts.

impl Shelf {
    pub(crate) fn make_room(&mut self, capacity: usize, _: Timestamp) -> Result<(), StoreError> {
        Err(StoreError::Full { capacity })
    }
}
