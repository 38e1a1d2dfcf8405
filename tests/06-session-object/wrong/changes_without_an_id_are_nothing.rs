//! caught by: step_4::another_id_is_something_to_save
//! also by: step_4::reading_is_no_change, step_4::every_kind_of_change_is_pending
//! also by: step_4::a_change_of_an_empty_session_is_pending
//! also by: step_4::what_was_handed_over_is_pending_no_more
//! also by: step_4::what_meets_a_close_is_saved_or_panics, step_4::of_two_closes_one_gives_the_list
//! also by: step_5::no_change_undoes_a_cycle, step_5::no_change_undoes_a_destroy
//! also by: step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! "After each of the four kinds of change there is something to save"; here only if the ID changes as well.

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() || self.id == IdChange::Keep
    }
}
