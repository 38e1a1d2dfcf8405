//! caught by: step_4::reading_is_no_change
//! also by: step_2::keeps_a_list_and_no_copy, step_2::a_number_that_is_none_is_the_handler_s_bug
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::no_method_waits_inside_a_function, step_3::an_update_has_its_place_in_the_list
//! also by: step_3::a_number_that_is_none_changes_nothing, step_4::a_closed_session_takes_no_change
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_late_update_runs_no_function
//! also by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_4::a_closed_session_reads_as_before, step_5::a_closed_session_keeps_its_id
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::a_function_that_ends_its_session_is_told_so, step_7::the_console_merges
//! also by: step_7::the_console_knows_every_command
//! A page that only greets the user writes the session back.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned()?;
        self.note(Change::Insert(key.to_owned(), value.clone()));
        from_json(value)
    }
}
