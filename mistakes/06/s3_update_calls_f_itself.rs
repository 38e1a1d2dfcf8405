//! 3.11: the function runs without the sign that this thread is inside an update

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let f = Arc::new(f);
        let mut state = self.open();
        let value = to_json(f(state.view.get(key).cloned().and_then(from_json)));
        state.view.insert(key.to_owned(), value);
        let again = move |old| f(old);
        state.pending.changes.push(Change::Update(key.to_owned(), Updater::new(again)));
    }
}
