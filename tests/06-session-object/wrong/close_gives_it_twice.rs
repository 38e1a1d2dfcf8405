//! caught by: step_4::closing_gives_what_is_pending_once
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_panic_closes_nothing
//! also by: step_4::what_meets_a_close_is_saved_or_panics, step_4::of_two_closes_one_gives_the_list
//! also by: step_4::close_hands_over_the_whole_list, step_5::a_closed_session_keeps_its_id
//! also by: step_5::an_id_change_is_closed_or_panics, step_5::of_two_closes_one_gives_the_id
//! A second close saves a second time, and each update counts twice.

impl Session {
    pub fn close(&self) -> Pending {
        let mut state = self.state();
        state.closed = true;
        state.pending.clone()
    }
}
