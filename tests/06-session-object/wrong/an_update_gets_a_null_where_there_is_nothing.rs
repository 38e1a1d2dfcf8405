//! caught by: step_3::nothing_is_not_null
//! "It gets `None` where there is nothing"; here, where `null` is a `T`, it gets `Some` of that.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self(Arc::new(move |old: Option<Value>| {
            to_json(f(from_json(old.unwrap_or_default())))
        }))
    }
}
