//! caught by: step_2::keeps_a_list_and_no_copy
//! Says that everything is to be as this session sees it, and so undoes what others have saved.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let copy: Vec<Change> = state
            .view
            .iter()
            .map(|(key, value)| Change::Insert(key.clone(), value.clone()))
            .collect();
        state.pending.changes = std::iter::once(Change::Clear).chain(copy).collect();
    }
}
