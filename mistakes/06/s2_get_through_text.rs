//! 2.1: a value goes through text, whose reader has a limit of depth

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        serde_json::from_str(&value.to_string()).ok()
    }
}
