//! 3.3: a null that is there reaches the function as None

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let old = old.filter(|old| !old.is_null());
            to_json(f(old.and_then(from_json)))
        })
    }
}
