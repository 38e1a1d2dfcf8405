//! 4.2: a list with only clears counts as empty

impl Pending {
    pub fn is_empty(&self) -> bool {
        let only = self.changes.iter().all(|change| matches!(change, Change::Clear));
        only && self.id == IdChange::Keep
    }
}
