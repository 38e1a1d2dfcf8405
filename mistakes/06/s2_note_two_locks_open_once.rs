//! 2.9/4.9: as above; a close in between loses the change

impl Session {
    pub(crate) fn note(&self, change: Change) {
        change.apply_to(&mut self.open().view);
        self.state().pending.changes.push(change);
    }
}
