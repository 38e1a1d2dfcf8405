//! caught by: step_3::a_function_that_panicked_can_run_again
//! also by: step_3::two_threads_replay_one_list_at_once
//! also by: step_3::two_threads_make_json_at_once (hangs)
//! also by: step_6::a_replay_that_panics_saves_nothing
//! "After a panic, the session and the function can be used again"; here the function is behind a lock, which a panic poisons.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let f = std::sync::RwLock::new(f);
        let run = move |old: Option<Value>| match f.write() {
            Ok(f) => to_json((*f)(old.and_then(from_json))),
            Err(_) => panic!("the function has panicked before"),
        };
        Self::on_json(run)
    }
}
