//! 2.4/1.1: an insert of None becomes a remove

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        match to_json(value) {
            Value::Null => self.note(Change::Remove(key.to_owned())),
            value => self.note(Change::Insert(key.to_owned(), value)),
        }
    }
}
