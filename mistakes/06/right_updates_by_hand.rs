//! right: update looks whether the session is open first, and Updater::new reads by reference

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        drop(self.open());
        let updater = Updater::new(f);
        let mut state = self.open();
        let value = updater.run(state.view.get(key).cloned());
        *state.view.entry(key).or_insert(Value::Null) = value;
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }

    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        drop(self.open());
        let value = to_json(&value);
        let mut state = self.open();
        state.view.insert(key.to_owned(), value.clone());
        let overwritten = |old: &Change| matches!(old, Change::Insert(k, _) | Change::Remove(k) | Change::Update(k, _) if k == key);
        let kept = state.pending.changes.iter().filter(|old| !overwritten(old)).cloned().collect();
        state.pending.changes = kept;
        state.pending.changes.push(Change::Insert(key.to_owned(), value));
    }
}
