//! 2.6: what JSON cannot express becomes null

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = serde_json::to_value(value).unwrap_or_default();
        self.note(Change::Insert(key.to_owned(), value));
    }
}
