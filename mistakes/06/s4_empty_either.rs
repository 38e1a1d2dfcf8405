//! 4.2/4.3: either is enough

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() || self.id == IdChange::Keep
    }
}
