//! 4.2: a list that leaves nothing behind counts as empty

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.apply(Map::new()).is_empty() && self.id == IdChange::Keep
    }
}
