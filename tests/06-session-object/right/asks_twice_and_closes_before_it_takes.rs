//! An insert asks whether the session is open before it makes its JSON, and again when it notes it. An update
//! works by hand. A close takes two locks: it closes first, and takes what is pending after.

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        drop(self.open());
        let change = Change::Insert(key.to_owned(), to_json(value));
        self.note(change);
    }

    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let updater = Updater::new(f);
        let mut state = self.open();
        let new = updater.run(state.view.get(key).cloned());
        state.view.insert(key.to_owned(), new);
        state.pending.changes.push(Change::Update(key.to_owned(), updater));
    }

    pub fn close(&self) -> Pending {
        self.state().closed = true;
        let mut state = self.state();
        std::mem::replace(
            &mut state.pending,
            Pending {
                changes: Changes::default(),
                id: IdChange::Keep,
            },
        )
    }
}
