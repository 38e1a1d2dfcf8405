//! caught by: step_3::a_session_notes_the_function
//! `get` and `insert`, in fewer words.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        self.insert(key, f(self.get(key)));
    }
}
