//! caught by: step_2::reads_its_own_writes
//! The list is for the store alone: the handler doesn't see what it has done.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        self.open().pending.changes.push(change);
    }
}
