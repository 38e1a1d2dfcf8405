//! 3.5: notes an insert of the result

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let value = f(self.get(key));
        self.insert(key, value);
    }
}
