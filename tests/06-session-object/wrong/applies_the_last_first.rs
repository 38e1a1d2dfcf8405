//! caught by: step_1::changes_are_made_in_their_order
//! also by: step_1::each_update_runs_its_function_once, step_1::an_update_stands_in_its_place
//! also by: step_2::keeps_a_list_and_no_copy, step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_2::two_threads_are_noted_as_they_are_seen, step_2::clones_have_one_list
//! also by: step_3::an_update_has_its_place_in_the_list
//! also by: step_3::two_threads_are_noted_in_their_order, step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::of_one_key_the_later_wins, step_7::the_console_knows_every_command
//! Takes the list for a stack.

impl Changes {
    pub fn apply(&self, mut data: Map<String, Value>) -> Map<String, Value> {
        for change in self.0.iter().rev() {
            change.apply_to(&mut data);
        }
        data
    }
}
