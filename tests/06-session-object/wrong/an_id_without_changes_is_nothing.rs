//! caught by: step_4::another_id_is_something_to_save
//! also by: step_5::no_change_undoes_a_cycle, step_5::no_change_undoes_a_destroy
//! also by: step_5::a_late_destroy_leaves_nothing_to_save
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! "If the ID is to change there is something to save, even with an empty list"; here only the list counts.

impl Pending {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }
}
