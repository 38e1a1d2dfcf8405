//! 1.7/2.4: a second insert of a key takes the place of the first in the list

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let mut replaced = false;
        let changes: Changes = state
            .pending
            .changes
            .iter()
            .map(|old| match (old, &change) {
                (Change::Insert(a, _), Change::Insert(b, _)) if a == b => {
                    replaced = true;
                    change.clone()
                }
                _ => old.clone(),
            })
            .collect();
        state.pending.changes = changes;
        if !replaced {
            state.pending.changes.push(change);
        }
    }
}
