//! caught by: step_3::no_method_waits_inside_a_function
//! Where there is no value, the function is called without `run`: one that uses its session waits for
//! itself.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let mut state = self.open();
        let old = state.view.get(key).cloned();
        if old.is_none() {
            let new = to_json(f(None));
            state.view.insert(key.to_owned(), new);
            state.pending.changes.push(Change::Update(key.to_owned(), Updater::new(f)));
            return;
        }
        let updater = Updater::new(f);
        let new = updater.run(old);
        state.view.insert(key.to_owned(), new);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }
}
