//! Step 5.2: a `clear` begins with a new `Pending`, because nothing is left of earlier inserts and removes.
//! ("must hold" number 5.2 broken; a `cycle_id` before a `clear` is forgotten, unless an update is in the list; a `destroy` isn't)

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let has_update = state
            .pending
            .changes
            .iter()
            .any(|old| matches!(old, Change::Update(..)));
        let ends = state.pending.id == IdChange::Destroy;
        if matches!(change, Change::Clear) && !has_update && !ends {
            state.pending = Pending::default();
        }
        state.pending.changes.push(change);
    }
}
