//! caught by: step_3::two_threads_replay_one_list_at_once
//! also by: step_3::two_threads_make_json_at_once (hangs)
//! "Neither waits for the other"; here the function is behind a lock.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let f = std::sync::Mutex::new(f);
        Self::on_json(move |old| {
            let f = f.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            to_json((*f)(old.and_then(from_json)))
        })
    }
}
