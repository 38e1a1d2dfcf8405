//! caught by: step_2::what_is_not_there_or_of_another_type_is_none
//! also by: step_2::reads_its_own_writes, step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_2::two_threads_are_noted_as_they_are_seen, step_2::each_method_waits_for_its_turn
//! also by: step_3::an_update_has_its_place_in_the_list
//! also by: step_3::what_json_cannot_say_changes_nothing
//! also by: step_4::an_insert_that_is_overtaken_by_a_close_panics
//! also by: step_4::no_method_of_a_closed_session_leaves_a_trace
//! also by: step_5::a_destroyed_session_is_empty, step_5::the_console_ends_what_is_destroyed
//! also by: step_5::another_thread_s_change_is_destroyed_or_kept
//! also by: step_7::the_console_knows_every_command
//! "`get` returns `None` where there is no value"; here it reads a null there, and an Option or a Value can be read from that.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.state().view.get(key).cloned();
        from_json(value.unwrap_or_default())
    }
}
