//! caught by: step_3::no_value_and_another_type_are_none
//! also by: step_3::the_function_runs_again_on_what_is_there, step_3::a_session_notes_the_function
//! also by: step_3::each_replay_runs_the_function_once, step_3::a_function_gets_its_type_or_nothing
//! Panics on a value of another type, and may do so when the handler has long returned.

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self(Arc::new(move |old| {
            let old = old.map(|old| serde_json::from_value(old).expect("a value of this type"));
            to_json(f(old))
        }))
    }
}
