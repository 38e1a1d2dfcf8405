//! caught by: step_3::a_number_that_is_none_changes_nothing
//! serde_json has no error for NaN and the infinities: an average of nothing becomes `null`, here or in a replay.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self(Arc::new(move |old| {
            let new = f(old.and_then(from_json));
            serde_json::to_value(new).expect("a session keeps only what JSON can say")
        }))
    }
}
