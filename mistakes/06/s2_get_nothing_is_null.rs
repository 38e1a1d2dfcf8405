//! 2.2: get of a missing key reads a T from null

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        from_json(value.unwrap_or_default())
    }
}
