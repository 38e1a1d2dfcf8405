//! caught by: step_4::a_change_of_an_empty_session_is_pending
//! also by: step_2::whatever_was_done_the_list_does_it_again, step_2::the_latest_change_is_the_last
//! also by: step_3::an_update_has_its_place_in_the_list, step_4::close_hands_over_the_whole_list
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::a_list_that_empties_is_merged
//! "Each `clear` goes to the end of the list, even if it changes nothing in the view"; here it doesn't.

impl Session {
    pub fn clear(&self) {
        if !self.state().view.is_empty() {
            self.note(Change::Clear);
        }
    }
}
