//! 4.3: the ID does not count

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}
