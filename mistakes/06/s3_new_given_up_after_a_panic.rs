//! 3.9: a function that has panicked once is not run again

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let failed = std::sync::atomic::AtomicBool::new(false);
        Self::on_json(move |old| {
            assert!(!failed.swap(true, std::sync::atomic::Ordering::SeqCst), "the function works");
            let value = to_json(f(old.and_then(from_json)));
            failed.store(false, std::sync::atomic::Ordering::SeqCst);
            value
        })
    }
}
