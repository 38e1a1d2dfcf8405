//! 3.8: NaN becomes null

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| match serde_json::to_value(f(old.and_then(from_json))) {
            Ok(value) => value,
            Err(error) => panic!("no JSON: {error}"),
        })
    }
}
