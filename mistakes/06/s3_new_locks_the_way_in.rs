//! 3.13: one replay waits for the other while JSON is read

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let gate = std::sync::Mutex::new(());
        Self::on_json(move |old| {
            let guard = gate.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let old = old.and_then(from_json);
            drop(guard);
            to_json(f(old))
        })
    }
}
