//! 3.13: one replay waits for the other in the function

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let f = std::sync::Mutex::new(f);
        Self::on_json(move |old| {
            let f = f.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            to_json(f(old.and_then(from_json)))
        })
    }
}
