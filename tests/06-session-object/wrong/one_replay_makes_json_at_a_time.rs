//! caught by: step_3::two_threads_make_json_at_once
//! Holds a lock while what the function returned becomes JSON.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let turn = std::sync::Mutex::new(());
        Self::on_json(move |old| {
            let new = f(old.and_then(from_json));
            let _turn = turn
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            to_json(new)
        })
    }
}
