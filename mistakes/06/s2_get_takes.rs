//! 2.1: the second get finds nothing

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.remove(key);
        value.and_then(from_json)
    }
}
