//! caught by: step_3::an_update_has_its_place_in_the_list
//! A second insert of a key takes out the first one, and leaves in the update that builds on it.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        if let Change::Insert(now, _) = &change {
            let is_the_same = |it: &&Change| matches!(it, Change::Insert(key, _) if key == now);
            let earlier = state.pending.changes.iter();
            let kept: Changes = earlier.filter(|it| !is_the_same(it)).cloned().collect();
            state.pending.changes = kept;
        }
        state.pending.changes.push(change);
    }
}
