//! 3.2: a value that is no T stays, and the function is not run

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| match old.clone().map(from_json) {
            Some(None) => old.unwrap_or_default(),
            read => to_json(f(read.flatten())),
        })
    }
}
