//! caught by: step_4::what_meets_a_close_is_saved_or_panics
//! Asks before it makes its JSON and again after, each time under a lock of its own, and notes under a third: after a
//! `close` in between, what was inserted is lost.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        drop(self.open());
        let change = Change::Insert(key.to_owned(), to_json(value));
        drop(self.open());
        let mut state = self.state();
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
