//! caught by: step_1::an_update_makes_the_value_of_the_one_that_is_there
//! also by: step_1::each_update_runs_its_function_once, step_3::each_update_is_an_entry
//! also by: step_3::reading_runs_nothing, step_3::each_replay_runs_the_function_once
//! also by: step_3::two_threads_replay_one_list_at_once
//! also by: step_3::a_function_gets_its_type_or_nothing, step_3::two_threads_make_json_at_once
//! also by: step_7::each_try_runs_each_function_once, step_7::no_attempt_does_more_than_it_must
//! "An update runs its function once"; here once more, to see whether the value has settled.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => drop(data.insert(key.clone(), value.clone())),
            Self::Remove(key) => drop(data.remove(key)),
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let old = data.get(key).cloned();
                let value = updater.run(old.clone());
                if value != updater.run(old) {
                    panic!("the function must give the same value for the same value");
                }
                data.insert(key.clone(), value);
            }
        }
    }
}
