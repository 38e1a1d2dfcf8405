//! 3.6: reads the old value twice, and runs the function on the second: no harm but a read more

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let fits = old.clone().is_some_and(|old| from_json::<T>(old).is_some());
            let read = if fits { old.and_then(from_json) } else { None };
            to_json(f(read))
        })
    }
}
