//! 3.2: panics on a value that is no T

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            to_json(f(old.map(|old| serde_json::from_value(old).expect("a T"))))
        })
    }
}
