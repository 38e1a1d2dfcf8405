//! caught by: step_5::of_two_closes_one_gives_the_id
//! also by: step_5::an_id_change_is_closed_or_panics
//! Reads the ID under one lock, and takes the list under another: two closes at once both give the ID.

impl Session {
    pub fn close(&self) -> Pending {
        let id = self.state().pending.id;
        let mut state = self.state();
        state.closed = true;
        let changes = std::mem::take(&mut state.pending).changes;
        Pending { changes, id }
    }
}
