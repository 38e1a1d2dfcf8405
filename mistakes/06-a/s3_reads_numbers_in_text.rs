//! Step 3.2: an update reads a number that is written as a text, `"3"`, where `get` doesn't.
//! ("must hold" number 3.2 broken; the function gets `Some(3)` for a value that is no `u64`; for `"many"` it gets `None`)

impl Updater {
    // in src/updater.rs
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| to_json(f(old.and_then(read_leniently))))
    }
}

fn read_leniently<T: DeserializeOwned>(value: Value) -> Option<T> {
    let inner: Option<Value> = value.as_str().and_then(|text| text.parse().ok());
    from_json(value).or_else(|| inner.and_then(from_json))
}
