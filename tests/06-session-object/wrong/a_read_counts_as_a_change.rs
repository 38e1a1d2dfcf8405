//! caught by: step_4::reading_is_no_change
//! A page that only greets the user writes the session back.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        self.note(Change::Insert(key.to_owned(), value.clone()));
        from_json(value)
    }
}
