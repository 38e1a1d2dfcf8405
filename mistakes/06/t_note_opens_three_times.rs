//! 2.9: three locks, each open

impl Session {
    pub(crate) fn note(&self, change: Change) {
        drop(self.open());
        change.apply_to(&mut self.open().view);
        self.open().pending.changes.push(change);
    }
}
