//! 4.4/5.8: the list under one lock, the ID under the next

impl Session {
    pub fn close(&self) -> Pending {
        let changes = std::mem::take(&mut self.state().pending.changes);
        let mut state = self.state();
        state.closed = true;
        let id = std::mem::take(&mut state.pending.id);
        Pending { changes, id }
    }
}
