//! 2.4: a remove takes an insert of this session out of the list, and is not noted itself

impl Session {
    pub fn remove(&self, key: &str) {
        let mut state = self.open();
        let change = Change::Remove(key.to_owned());
        change.apply_to(&mut state.view);
        let is_insert = |old: &Change| matches!(old, Change::Insert(k, _) if k == key);
        if state.pending.changes.iter().any(is_insert) {
            state.pending.changes = state.pending.changes.iter().filter(|old| !is_insert(old)).cloned().collect();
        } else {
            state.pending.changes.push(change);
        }
    }
}
