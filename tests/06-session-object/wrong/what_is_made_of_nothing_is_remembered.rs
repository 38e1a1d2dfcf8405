//! caught by: step_3::each_replay_runs_the_function_once
//! also by: step_3::each_update_is_an_entry
//! What the function makes of nothing is kept, and the function isn't run for it again.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let of_nothing = std::sync::OnceLock::new();
        Self::on_json(move |old| match old.and_then(from_json) {
            Some(old) => to_json(f(Some(old))),
            None => of_nothing.get_or_init(|| to_json(f(None))).clone(),
        })
    }
}
