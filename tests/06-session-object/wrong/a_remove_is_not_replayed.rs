//! caught by: step_1::each_change_does_one_thing
//! also by: step_1::changes_are_made_in_their_order, step_1::each_update_runs_its_function_once
//! also by: step_1::what_others_wrote_stays, step_1::a_key_is_any_name
//! also by: step_1::an_update_stands_in_its_place, step_2::keeps_a_list_and_no_copy
//! also by: step_2::what_changes_nothing_here_may_change_something_there
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_2::two_threads_are_noted_as_they_are_seen, step_2::clones_have_one_list
//! also by: step_2::each_method_waits_for_its_turn, step_3::an_update_has_its_place_in_the_list
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::different_keys_both_win, step_7::a_list_that_empties_is_merged
//! also by: step_7::the_console_knows_every_command
//! Removes nothing where the list is applied: the session sees the key gone, and the record keeps it.

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in &self.0 {
            match change {
                Change::Remove(_) => {}
                other => other.apply_to(&mut data),
            }
        }
        data
    }
}
