//! 3.5: where there was no T, notes an insert of the result

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static, {
        if self.get::<T>(key).is_none() {
            self.insert(key, f(None));
        } else {
            self.note(Change::Update(key.to_owned(), Updater::new(f)));
        }
    }
}
