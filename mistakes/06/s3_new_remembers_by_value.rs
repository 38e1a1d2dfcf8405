//! 3.6: for a value that it has seen, the function is not run again

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let seen = std::sync::Mutex::new(Vec::<(Option<Value>, Value)>::new());
        Self::on_json(move |old| {
            let known = || seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if let Some((_, new)) = known().iter().find(|(before, _)| *before == old) {
                return new.clone();
            }
            let new = to_json(f(old.clone().and_then(from_json)));
            known().push((old, new.clone()));
            new
        })
    }
}
