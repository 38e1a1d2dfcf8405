//! caught by: step_4::what_meets_a_close_is_saved_or_panics
//! Asks under one lock, and makes the update under another: after a `close` in between, it is lost.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        drop(self.open());
        let updater = Updater::new(f);
        let mut state = self.state();
        let new = updater.run(state.view.get(key).cloned());
        state.view.insert(key.to_owned(), new);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
