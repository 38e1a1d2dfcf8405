//! caught by: step_2::the_latest_change_is_the_last
//! Puts an insert before a remove of another key: "it makes no difference".

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let mut list: Vec<Change> = state.pending.changes.iter().cloned().collect();
        let place = match (&change, list.last()) {
            (Change::Insert(key, _), Some(Change::Remove(other))) if key != other => list.len() - 1,
            _ => list.len(),
        };
        list.insert(place, change);
        state.pending.changes = list.into_iter().collect();
    }
}
