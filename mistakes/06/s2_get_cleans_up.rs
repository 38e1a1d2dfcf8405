//! 2.5: get removes a value that cannot be read

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        let read = from_json(value);
        if read.is_none() {
            self.remove(key);
        }
        read
    }
}
