//! caught by: step_3::a_function_runs_behind_the_lock
//! sometimes by: step_3::two_threads_are_noted_in_their_order
//! "The function runs while the session is locked"; here it runs on a copy, and what another thread changes meanwhile is replaced.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let updater = Updater::new(f);
        let old = self.open().view.get(key).cloned();
        let value = updater.run(old);
        let mut state = self.open();
        state.view.insert(key.to_owned(), value);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
