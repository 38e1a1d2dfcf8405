//! caught by: step_3::each_update_is_an_entry
//! also by: step_4::close_hands_over_the_whole_list
//! Where the last change has inserted the value, the result is noted and not the function.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let change = match (change, state.pending.changes.iter().last()) {
            (Change::Update(key, _), Some(Change::Insert(last, _))) if *last == key => {
                let value = state.view.get(&key).cloned().unwrap_or_default();
                Change::Insert(key, value)
            }
            (change, _) => change,
        };
        state.pending.changes.push(change);
    }
}
