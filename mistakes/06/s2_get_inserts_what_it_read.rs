//! 2.5: what was read gets into the list

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let mut state = self.state();
        let value = state.view.get(key).cloned()?;
        state.pending.changes.push(Change::Insert(key.to_owned(), value.clone()));
        from_json(value)
    }
}
