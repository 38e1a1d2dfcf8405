//! 2.9: the view under one lock, the list under the next

impl Session {
    pub(crate) fn note(&self, change: Change) {
        change.apply_to(&mut self.open().view);
        self.open().pending.changes.push(change);
    }
}
