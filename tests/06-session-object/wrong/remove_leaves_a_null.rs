//! caught by: step_1::each_change_does_one_thing
//! also by: step_1::changes_are_made_in_their_order, step_1::each_update_runs_its_function_once
//! also by: step_1::what_others_wrote_stays, step_1::a_key_is_any_name
//! also by: step_2::reads_its_own_writes, step_2::keeps_a_list_and_no_copy
//! also by: step_2::what_changes_nothing_here_may_change_something_there
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put, step_2::clones_have_one_list
//! also by: step_2::no_other_thread_sees_half_a_change, step_2::each_method_waits_for_its_turn
//! also by: step_3::an_update_has_its_place_in_the_list, step_3::nothing_is_not_null
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::different_keys_both_win, step_7::a_list_that_empties_is_merged
//! also by: step_7::the_console_knows_every_command
//! A key with nothing under it is not a key that is gone.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        match self {
            Self::Insert(key, value) => {
                data.insert(key.clone(), value.clone());
            }
            Self::Remove(key) => {
                data.insert(key.clone(), Value::Null);
            }
            Self::Clear => data.clear(),
            Self::Update(key, updater) => {
                let value = updater.run(data.get(key).cloned());
                data.insert(key.clone(), value);
            }
        }
    }
}
