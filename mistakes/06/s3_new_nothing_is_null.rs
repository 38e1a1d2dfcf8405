//! 3.3: where nothing is, the function gets a T read from null

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| to_json(f(from_json(old.unwrap_or_default()))))
    }
}
