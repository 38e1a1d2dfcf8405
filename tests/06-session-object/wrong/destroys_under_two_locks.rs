//! caught by: step_5::no_other_thread_sees_half_a_destroy
//! also by: step_5::an_id_change_is_closed_or_panics
//! sometimes by: step_5::another_thread_s_change_is_destroyed_or_kept
//! "`destroy` takes one lock"; here what another thread inserts in between is in the list, and can't be seen.

impl Session {
    pub fn destroy(&self) {
        {
            let mut state = self.open();
            state.pending.id = state.pending.id.and(IdChange::Destroy);
            state.pending.changes.clear();
        }
        self.open().view.clear();
    }
}
