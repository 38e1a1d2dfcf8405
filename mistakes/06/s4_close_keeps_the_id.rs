//! 4.5/5.7: what becomes of the ID is given twice

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        Pending {
            changes: std::mem::take(&mut state.pending.changes),
            id: state.pending.id,
        }
    }
}
