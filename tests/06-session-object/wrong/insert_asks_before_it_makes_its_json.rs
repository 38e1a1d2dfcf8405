//! caught by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! also by: step_4::what_meets_a_close_is_saved_or_panics
//! Asks whether the session is open before it makes its value into JSON, and not after.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        drop(self.open());
        let value = to_json(value);
        let mut state = self.state();
        state.view.insert(key.to_owned(), value.clone());
        state.pending.changes.push(Change::Insert(key.to_owned(), value));
    }
}
