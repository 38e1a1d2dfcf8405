//! caught by: step_3::a_session_notes_the_function
//! Where there is a null, the result is noted and not the function.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let updater = Updater::new(f);
        let mut state = self.open();
        let old = state.view.get(key).cloned();
        let null = old == Some(Value::Null);
        let new = updater.run(old);
        let change = if null {
            Change::Insert(key.to_owned(), new.clone())
        } else {
            Change::Update(key.to_owned(), updater)
        };
        state.view.insert(key.to_owned(), new);
        state.pending.changes.push(change);
    }
}
