//! 3.9: after a panic the function cannot be used again

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let used = std::sync::RwLock::new(());
        Self::on_json(move |old| {
            let old = old.and_then(from_json);
            let _used = used.write().map(drop).expect("the function works");
            let guard = used.read().expect("the function works");
            let value = to_json(f(old));
            drop(guard);
            value
        })
    }
}
