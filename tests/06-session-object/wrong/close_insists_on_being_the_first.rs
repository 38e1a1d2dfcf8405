//! caught by: step_4::closing_gives_what_is_pending_once
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_panic_closes_nothing
//! also by: step_4::of_two_closes_one_gives_the_list, step_4::close_hands_over_the_whole_list
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::a_closed_session_keeps_its_id, step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::of_two_closes_one_gives_the_id
//! The second one to close gets a panic in the place of nothing.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.open();
        state.closed = true;
        std::mem::take(&mut state.pending)
    }
}
