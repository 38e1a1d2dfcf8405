//! caught by: step_4::reading_is_no_change
//! also by: step_4::closing_gives_what_is_pending_once
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_late_update_runs_no_function
//! also by: step_4::a_panic_closes_nothing, step_4::another_id_is_something_to_save
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace, step_5::no_change_undoes_a_cycle
//! also by: step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! Saves to be on the safe side, as express-session does with `resave`.

impl Pending {
    pub fn is_empty(&self) -> bool {
        false
    }
}
