//! caught by: step_2::no_other_thread_sees_half_a_change
//! Asks whether it is open, changes the view under a second lock, and the list under a third.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        drop(self.open());
        change.apply_to(&mut self.open().view);
        self.open().pending.changes.push(change);
    }
}
