//! 2.4: a remove takes earlier updates out of the list and is noted once only

impl Session {
    pub fn remove(&self, key: &str) {
        let mut state = self.open();
        let change = Change::Remove(key.to_owned());
        change.apply_to(&mut state.view);
        let there = state.pending.changes.iter().any(|old| matches!(old, Change::Remove(k) if k == key));
        if !there {
            state.pending.changes.push(change);
        }
    }
}
