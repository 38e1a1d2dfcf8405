//! caught by: step_3::no_other_thread_sees_half_an_update
//! sometimes by: step_3::no_other_thread_sees_half_an_update
//! Asks whether it is open, changes the view under a second lock, and the list under a third.

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
