//! caught by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::no_method_waits_inside_a_function, step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing, step_4::a_panic_closes_nothing
//! also by: step_4::a_function_that_closes_its_session_is_told_so
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! The change is in the list before the function has run: it panics once more while the session is saved.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        state.pending.changes.push(change.clone());
        change.apply_to(&mut state.view);
    }
}
