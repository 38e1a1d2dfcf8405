//! caught by: step_5::no_change_undoes_a_destroy
//! also by: step_4::what_meets_a_close_is_saved_or_panics
//! also by: step_5::the_console_ends_what_is_destroyed
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::another_thread_s_change_is_destroyed_or_kept
//! also by: step_7::the_console_knows_every_command
//! A session with a value in it can't have ended, or can it?

impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        self.note(Change::Insert(key.to_owned(), to_json(value)));
        let mut state = self.open();
        if state.pending.id == IdChange::Destroy {
            state.pending.id = IdChange::Cycle;
        }
    }
}
