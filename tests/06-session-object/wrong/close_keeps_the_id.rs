//! caught by: step_5::a_closed_session_keeps_its_id
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
