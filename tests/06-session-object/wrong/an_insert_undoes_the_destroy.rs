//! caught by: step_5::no_change_undoes_a_destroy
//! A session with a value in it can't have ended, or can it?

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        self.note(Change::Insert(key.to_owned(), to_json(value)));
        let mut state = self.open();
        if state.pending.id == IdChange::Destroy {
            state.pending.id = IdChange::Cycle;
        }
    }
}
