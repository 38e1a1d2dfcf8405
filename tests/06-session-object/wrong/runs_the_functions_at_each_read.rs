//! caught by: step_3::reading_runs_nothing
//! also by: step_2::no_other_thread_sees_half_a_change, step_3::each_update_is_an_entry
//! also by: step_3::no_other_thread_sees_half_an_update
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::a_function_that_uses_the_session_is_told_so
//! also by: step_3::no_method_waits_inside_a_function, step_3::each_replay_runs_the_function_once
//! also by: step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_gets_its_type_or_nothing
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_panic_closes_nothing
//! also by: step_4::a_function_that_closes_its_session_is_told_so
//! also by: step_4::a_closed_session_reads_as_before, step_5::a_panic_keeps_no_id
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! sometimes by: step_5::no_other_thread_sees_half_a_destroy
//! Keeps what was loaded, and makes the view again for each read: a function that is slow is
//! slow each time.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.state();
        let view = state.pending.changes.apply(state.view.clone());
        view.get(key).cloned().and_then(from_json)
    }

    pub(crate) fn note(&self, change: Change) {
        self.open().pending.changes.push(change);
    }
}
