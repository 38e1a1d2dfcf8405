//! caught by: step_4::reading_is_no_change
//! also by: step_4::closing_gives_what_is_pending_once
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_late_update_runs_no_function
//! also by: step_4::a_panic_closes_nothing, step_4::nothing_comes_in_while_it_closes
//! also by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! also by: step_4::what_meets_a_close_is_saved_or_panics, step_4::of_two_closes_one_gives_the_list
//! also by: step_4::another_id_is_something_to_save, step_4::close_hands_over_the_whole_list
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace, step_5::no_change_undoes_a_cycle
//! also by: step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! also by: step_5::an_id_change_is_closed_or_panics
//! Saves to be on the safe side, as express-session does with `resave`.

impl Pending {
    pub fn is_empty(&self) -> bool {
        false
    }
}
