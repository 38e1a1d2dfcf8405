//! 2.4/3.5: an update whose result is what was there is not noted

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        let mut state = self.open();
        let old = state.view.get(key).cloned();
        let value = updater.run(old.clone());
        if old.as_ref() != Some(&value) {
            state.view.insert(key.to_owned(), value);
            state.pending.changes.push(Change::Update(key.to_owned(), updater));
        }
    }
}
