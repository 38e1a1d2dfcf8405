//! Step 2.4: a second insert of a key takes the place of the first, and doesn't go to the end of the list.
//! ("must hold" number 2.4 broken; insert, remove, insert of one key ends with the remove; the same with a clear or an update between)

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let there = state.pending.changes.iter().any(|old| same_insert(old, &change));
        if there {
            let changes: Changes = state
                .pending
                .changes
                .iter()
                .map(|old| if same_insert(old, &change) { change.clone() } else { old.clone() })
                .collect();
            state.pending.changes = changes;
        } else {
            state.pending.changes.push(change);
        }
    }
}

fn same_insert(old: &Change, new: &Change) -> bool {
    match (old, new) {
        (Change::Insert(old, _), Change::Insert(new, _)) => old == new,
        _ => false,
    }
}
