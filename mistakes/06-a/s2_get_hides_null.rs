//! Step 2.1: `get` takes a `null` that is there for no value.
//! ("must hold" number 2.1 broken; `get::<Value>` of a loaded or inserted `null` gives `None`)

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        value.filter(|value| !value.is_null()).and_then(from_json)
    }
}
