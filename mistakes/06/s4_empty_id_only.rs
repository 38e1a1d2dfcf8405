//! 4.2: the list does not count

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.id == IdChange::Keep
    }
}
