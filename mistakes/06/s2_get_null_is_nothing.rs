//! 2.1/3.3: a null that is there is no value, even for a T that can be read from it

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        value.filter(|value| !value.is_null()).and_then(from_json)
    }
}
