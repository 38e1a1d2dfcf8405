//! 3.8: what JSON cannot express leaves the old value

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let value = f(old.clone().and_then(from_json));
            serde_json::to_value(Finite(&value)).unwrap_or(old.unwrap_or_default())
        })
    }
}
