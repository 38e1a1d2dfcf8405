//! caught by: step_4::close_hands_over_the_whole_list
//! also by: step_7::the_console_knows_every_command
//! "`close` returns what is pending, all of it"; here one change for each key.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        let Pending { changes, id } = std::mem::take(&mut state.pending);
        let mut kept: Vec<Change> = Vec::new();
        for change in changes.iter() {
            let key = |it: &Change| match it {
                Change::Insert(key, _) | Change::Remove(key) | Change::Update(key, _) => {
                    Some(key.clone())
                }
                Change::Clear => None,
            };
            kept.retain(|it| key(it) != key(change));
            kept.push(change.clone());
        }
        let changes = kept.into_iter().collect();
        Pending { changes, id }
    }
}
