//! caught by: step_1::a_function_that_panics_leaves_the_data_as_they_were
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::a_function_that_uses_the_session_is_told_so
//! also by: step_3::no_method_waits_inside_a_function, step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing, step_4::a_panic_closes_nothing
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! "The data are as they were before this change, the old value included"; here the old value is moved out, and a null keeps its place.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => drop(data.insert(key.clone(), value.clone())),
            Self::Remove(key) => drop(data.remove(key)),
            Self::Clear => data.clear(),
            Self::Update(key, updater) => match data.get_mut(key) {
                Some(place) => {
                    let old = std::mem::take(place);
                    *place = updater.run(Some(old));
                }
                None => {
                    let value = updater.run(None);
                    data.insert(key.clone(), value);
                }
            },
        }
    }
}
