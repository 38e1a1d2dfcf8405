//! caught by: step_2::what_changes_nothing_here_may_change_something_there
//! Drops the inserts of all keys that begin like the one that is removed.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let left: Changes = (state.pending.changes.iter())
            .filter(|earlier| match (&change, *earlier) {
                (Change::Remove(key), Change::Insert(k, _)) => !k.starts_with(key.as_str()),
                _ => true,
            })
            .cloned()
            .chain([change.clone()])
            .collect();
        state.pending.changes = left;
    }
}
