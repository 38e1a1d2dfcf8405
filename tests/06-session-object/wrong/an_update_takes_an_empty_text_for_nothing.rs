//! caught by: step_3::a_function_gets_its_type_or_nothing
//! A function gets None for an empty text.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let old = old.filter(|value| value.as_str() != Some(""));
            to_json(f(old.and_then(from_json)))
        })
    }
}
