//! 2: the key is trimmed by insert

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        self.note(Change::Insert(key.trim().to_owned(), to_json(value)));
    }
}
