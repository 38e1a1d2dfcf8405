//! caught by: step_2::an_insert_makes_its_json_before_it_locks
//! also by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! Only where the key is there already, the value is made into JSON while the session is locked.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let mut state = self.open();
        if !state.view.contains_key(key) {
            drop(state);
            return self.note(Change::Insert(key.to_owned(), to_json(value)));
        }
        let change = Change::Insert(key.to_owned(), to_json(value));
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
