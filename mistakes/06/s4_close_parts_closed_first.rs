//! 5.7: the list and the ID under two locks: two closes at once give one each

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        let changes = std::mem::take(&mut state.pending.changes);
        drop(state);
        let id = std::mem::take(&mut self.state().pending.id);
        Pending { changes, id }
    }
}
