//! 2.8/4.6: looks whether the session is open before it makes the JSON, and not again

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        drop(self.open());
        let value = to_json(value);
        let mut state = self.state();
        let change = Change::Insert(key.to_owned(), value);
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
