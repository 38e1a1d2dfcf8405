//! 4.3: a Cycle does not count

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.id != IdChange::Destroy
    }
}
