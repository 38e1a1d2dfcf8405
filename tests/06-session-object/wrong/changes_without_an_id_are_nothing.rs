//! caught by: step_4::another_id_is_something_to_save
//! "After each of the four kinds of change there is something to save"; here only if the ID changes as well.

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() || self.id == IdChange::Keep
    }
}
