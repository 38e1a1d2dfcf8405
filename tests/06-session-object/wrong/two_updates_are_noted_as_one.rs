//! caught by: step_3::each_update_is_an_entry
//! also by: step_7::the_console_knows_every_command
//! Two updates of one key in a row become one entry, which runs both functions.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let mut changes: Vec<Change> = state.pending.changes.iter().cloned().collect();
        let change = match (changes.last(), &change) {
            (Some(Change::Update(k, first)), Change::Update(key, second)) if k == key => {
                let (first, second) = (first.clone(), second.clone());
                let both = Updater::on_json(move |old| second.run(Some(first.run(old))));
                let change = Change::Update(key.clone(), both);
                changes.pop();
                change
            }
            _ => change,
        };
        changes.push(change);
        state.pending.changes = changes.into_iter().collect();
    }
}
