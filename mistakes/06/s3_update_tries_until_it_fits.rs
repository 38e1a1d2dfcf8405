//! 3.6/3.10: the function runs without the lock, again if the value has changed meanwhile

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        loop {
            let old = self.open().view.get(key).cloned();
            let value = updater.run(old.clone());
            let mut state = self.open();
            if state.view.get(key) == old.as_ref() {
                state.view.insert(key.to_owned(), value);
                state.pending.changes.push(Change::Update(key.to_owned(), updater));
                return;
            }
        }
    }
}
