//! caught by: step_5::no_other_thread_sees_half_a_destroy
//! Three locks: asks whether it is open, empties the view, and then the list.

impl Session {
    pub fn destroy(&self) {
        drop(self.open());
        self.open().view.clear();
        let mut state = self.open();
        state.pending.changes.clear();
        state.pending.id = IdChange::Destroy;
    }
}
