//! 2.2: a text that holds JSON is read

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        match &value {
            Value::String(text) => from_json(value.clone()).or_else(|| serde_json::from_str(text).ok()),
            _ => from_json(value),
        }
    }
}
