//! 3.6: runs the function once to see that JSON can express what it returns

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        let updater = Updater::new(f);
        let old = self.open().view.get(key).cloned();
        let _ = updater.run(old);
        self.note(Change::Update(key.to_owned(), updater));
    }
}
