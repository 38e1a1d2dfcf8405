//! caught by: step_3::no_value_and_another_type_are_none
//! also by: step_1::a_key_is_any_name, step_1::an_update_makes_the_value_of_the_one_that_is_there
//! also by: step_1::an_update_stands_in_its_place
//! also by: step_1::a_function_that_panics_leaves_the_data_as_they_were
//! also by: step_3::the_function_runs_again_on_what_is_there, step_3::a_session_notes_the_function
//! also by: step_3::each_update_is_an_entry, step_3::no_other_thread_sees_half_an_update
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::a_function_that_uses_the_session_is_told_so
//! also by: step_3::no_method_waits_inside_a_function, step_3::an_update_has_its_place_in_the_list
//! also by: step_3::nothing_is_not_null, step_3::an_update_puts_what_the_function_gives
//! also by: step_3::each_replay_runs_the_function_once
//! also by: step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing, step_3::a_function_runs_behind_the_lock
//! also by: step_3::two_threads_are_noted_in_their_order, step_4::a_panic_closes_nothing
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::a_panic_keeps_no_id, step_5::a_function_that_ends_its_session_is_told_so
//! also by: step_7::what_a_rival_takes_back_stays_away, step_7::the_console_knows_every_command
//! The first visit is never counted.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => {
                data.remove(key);
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                if let Some(value) = data.get_mut(key) {
                    *value = updater.run(Some(value.take()));
                }
            }
        }
    }
}
