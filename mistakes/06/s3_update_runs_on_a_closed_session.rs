//! 4.6: on a closed session the function runs

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        let mut state = self.state();
        let value = updater.run(state.view.get(key).cloned());
        assert!(!state.closed, "the session is closed");
        state.view.insert(key.to_owned(), value);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
