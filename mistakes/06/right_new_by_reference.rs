//! right: reads a T by reference

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let old = old.as_ref().and_then(|value| T::deserialize(value).ok());
            let new = f(old);
            to_json(&new)
        })
    }
}
