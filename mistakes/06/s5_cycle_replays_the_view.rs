//! 5.4: all that is in the view gets into the list, for the new record

impl Session {
    pub fn cycle_id(&self) {
        let mut state = self.open();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
        let all: Vec<Change> = state
            .view
            .iter()
            .map(|(key, value)| Change::Insert(key.clone(), value.clone()))
            .collect();
        for change in all {
            state.pending.changes.push(change);
        }
    }
}
