//! 2.7/2.4: the old value goes first, so a value that JSON cannot express has removed it

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        self.note(Change::Remove(key.to_owned()));
        self.note(Change::Insert(key.to_owned(), to_json(value)));
    }
}
