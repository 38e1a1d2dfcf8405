//! 3.10: the function runs before the lock is taken

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        let old = self.state().view.get(key).cloned();
        let value = updater.run(old);
        let mut state = self.open();
        state.view.insert(key.to_owned(), value);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
