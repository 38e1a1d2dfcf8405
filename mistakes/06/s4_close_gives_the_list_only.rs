//! 4.4: what becomes of the ID is left out

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        Pending {
            changes: std::mem::take(&mut state.pending).changes,
            id: IdChange::Keep,
        }
    }
}
