//! caught by: step_5::a_closed_session_keeps_its_id
//! also by: step_5::an_id_change_is_closed_or_panics, step_5::of_two_closes_one_gives_the_id
//! "`close` returns what becomes of the ID, once"; here only the list is taken.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        let id = state.pending.id;
        let changes = std::mem::take(&mut state.pending.changes);
        Pending { changes, id }
    }
}
