//! 2.4: an insert of what this session itself has inserted last is left out

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = to_json(value);
        let again = self.state().pending.changes.iter().last().is_some_and(
            |last| matches!(last, Change::Insert(k, v) if k == key && *v == value),
        );
        if !again {
            self.note(Change::Insert(key.to_owned(), value));
        }
    }
}
