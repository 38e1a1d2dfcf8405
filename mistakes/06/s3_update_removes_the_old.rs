//! 3.7: after a panic the key is gone

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        let mut state = self.open();
        let old = state.view.remove(key);
        let value = updater.run(old);
        state.view.insert(key.to_owned(), value);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
