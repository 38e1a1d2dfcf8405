//! 3.7: a function that panics leaves the old value

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let read = old.clone().and_then(from_json);
            let run = std::panic::AssertUnwindSafe(|| f(read));
            match std::panic::catch_unwind(run) {
                Ok(value) => to_json(value),
                Err(_) => old.unwrap_or_default(),
            }
        })
    }
}
