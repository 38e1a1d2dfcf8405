//! Step 2.2: `get` reads a `T` from `null` where there is no value.
//! ("must hold" number 2.2 broken; `get::<Option<u64>>` and `get::<Value>` of an absent key give `Some`)

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        from_json(value.unwrap_or_default())
    }
}
