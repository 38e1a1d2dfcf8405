//! caught by: step_4::another_id_is_something_to_save
//! "If the ID is to change there is something to save, even with an empty list"; here only the list counts.

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}
