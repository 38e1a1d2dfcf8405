//! 4.9: an insert asks twice, and notes the third time without

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
