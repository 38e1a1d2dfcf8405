//! caught by: step_3::a_function_that_panics_changes_nothing
//! Takes the value out for the function, and after a panic puts back what isn't null.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let updater = Updater::new(f);
        let mut state = self.open();
        let old = state.view.remove(key);
        let run = std::panic::AssertUnwindSafe(|| updater.run(old.clone()));
        match std::panic::catch_unwind(run) {
            Ok(new) => {
                state.view.insert(key.to_owned(), new);
                let changes = &mut state.pending.changes;
                changes.push(Change::Update(key.to_owned(), updater));
            }
            Err(panic) => {
                if let Some(old) = old.filter(|old| !old.is_null()) {
                    state.view.insert(key.to_owned(), old);
                }
                drop(state);
                std::panic::resume_unwind(panic);
            }
        }
    }
}
