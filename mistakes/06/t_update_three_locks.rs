//! 3.10/3.12: update reads, runs, writes the view, notes

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        drop(self.open());
        let mut state = self.open();
        let value = updater.run(state.view.get(key).cloned());
        state.view.insert(key.to_owned(), value);
        drop(state);
        self.open().pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
