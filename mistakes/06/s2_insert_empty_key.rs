//! 2: an insert under the empty key is left out

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        if !key.is_empty() {
            self.note(Change::Insert(key.to_owned(), to_json(value)));
        }
    }
}
