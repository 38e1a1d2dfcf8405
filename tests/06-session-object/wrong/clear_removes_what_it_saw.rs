//! caught by: step_2::keeps_a_list_and_no_copy
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::no_other_thread_sees_half_a_change, step_2::the_latest_change_is_the_last
//! also by: step_3::an_update_has_its_place_in_the_list
//! also by: step_4::a_change_of_an_empty_session_is_pending
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_7::of_one_key_the_later_wins, step_7::a_list_that_empties_is_merged
//! also by: step_7::the_console_knows_every_command
//! A key that another request has added meanwhile is still there after the clear.

impl Session {
    pub fn clear(&self) {
        let keys: Vec<String> = self.open().view.keys().cloned().collect();
        for key in keys {
            self.note(Change::Remove(key));
        }
    }
}
