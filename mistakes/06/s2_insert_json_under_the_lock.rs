//! 2.8: JSON is made under the lock

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let mut state = self.open();
        let change = Change::Insert(key.to_owned(), to_json(value));
        change.apply_to(&mut state.view);
        state.pending.changes.push(change);
    }
}
