//! 3.5: an update behind an update of the same key gets into its entry

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let mut changes: Vec<Change> = state.pending.changes.iter().cloned().collect();
        match (changes.last().cloned(), change) {
            (Some(Change::Update(a, first)), Change::Update(b, second)) if a == b => {
                changes.pop();
                let both = Updater::on_json(move |old| second.run(Some(first.run(old))));
                changes.push(Change::Update(a, both));
            }
            (_, change) => changes.push(change),
        }
        state.pending.changes = changes.into_iter().collect();
    }
}
