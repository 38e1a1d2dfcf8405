//! caught by: step_1::a_function_that_panics_leaves_the_data_as_they_were
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::a_function_that_uses_the_session_is_told_so
//! also by: step_3::no_method_waits_inside_a_function, step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_that_panicked_can_run_again, step_4::a_panic_closes_nothing
//! also by: step_4::a_function_that_closes_its_session_is_told_so, step_5::a_panic_keeps_no_id
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! also by: step_6::a_replay_that_panics_saves_nothing
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! "Then `apply_to` panics with it"; here the panic is caught, and the change is left out.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => drop(data.insert(key.clone(), value.clone())),
            Self::Remove(key) => drop(data.remove(key)),
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let old = data.get(key).cloned();
                let run = std::panic::AssertUnwindSafe(|| updater.run(old));
                if let Ok(value) = std::panic::catch_unwind(run) {
                    data.insert(key.clone(), value);
                }
            }
        }
    }
}
