//! 3.13: one replay waits for the other while JSON is written

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let gate = std::sync::Mutex::new(());
        Self::on_json(move |old| {
            let value = f(old.and_then(from_json));
            let _guard = gate.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            to_json(value)
        })
    }
}
