//! 2.4/7.1: a change of a key takes earlier changes of it out of the list, an update too

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let key = |change: &Change| match change {
            Change::Insert(key, _) | Change::Remove(key) | Change::Update(key, _) => Some(key.clone()),
            Change::Clear => None,
        };
        let changes = &state.pending.changes;
        let kept = changes.iter().filter(|old| key(old).is_none() || key(old) != key(&change));
        let kept = kept.cloned().collect();
        state.pending.changes = kept;
        state.pending.changes.push(change);
    }
}
