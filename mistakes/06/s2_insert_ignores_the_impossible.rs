//! 2.6: what JSON cannot express is not inserted

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        if let Ok(value) = serde_json::to_value(crate::finite::Finite(&value)) {
            self.note(Change::Insert(key.to_owned(), value));
        }
    }
}
