//! 2.9: three locks: asks, changes the view, notes

impl Session {
    pub(crate) fn note(&self, change: Change) {
        drop(self.open());
        change.apply_to(&mut self.state().view);
        self.state().pending.changes.push(change);
    }
}
