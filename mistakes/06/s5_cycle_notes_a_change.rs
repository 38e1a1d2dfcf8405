//! 5.4: cycle_id puts something into the list

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
        state.pending.changes.push(Change::Remove("id".to_owned()));
    }
}
