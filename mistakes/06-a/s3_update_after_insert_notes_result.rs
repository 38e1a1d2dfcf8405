//! Step 3.5: an update directly after an insert of its key is noted as an insert of the result, since that is known by then.
//! ("must hold" number 3.5 broken; the list holds the result there, and a replay doesn't run the function)

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
