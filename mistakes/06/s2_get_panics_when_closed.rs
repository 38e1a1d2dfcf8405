//! 4.7: a closed session cannot be read

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.open().view.get(key).cloned();
        value.and_then(from_json)
    }
}
