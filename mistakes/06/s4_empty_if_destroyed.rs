//! 4.2: after a destroy, the list does not count... and nothing does

impl Pending {
    pub fn is_empty(&self) -> bool {
        match self.id {
            IdChange::Destroy => self.changes.is_empty(),
            IdChange::Cycle => false,
            IdChange::Keep => self.changes.is_empty(),
        }
    }
}
