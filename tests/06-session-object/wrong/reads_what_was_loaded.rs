//! caught by: step_2::reads_its_own_writes
//! also by: step_2::what_json_cannot_say_is_the_handler_s_bug
//! also by: step_2::a_number_that_is_none_is_the_handler_s_bug
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_2::an_insert_makes_its_json_before_it_locks
//! also by: step_2::two_threads_are_noted_as_they_are_seen
//! also by: step_2::no_other_thread_sees_half_a_change, step_2::each_method_waits_for_its_turn
//! also by: step_3::the_handler_sees_the_new_value, step_3::no_value_and_another_type_are_none
//! also by: step_3::a_change_inside_a_list_is_a_change, step_3::each_update_is_an_entry
//! also by: step_3::no_other_thread_sees_half_an_update
//! also by: step_3::a_function_that_panics_changes_nothing, step_3::reading_runs_nothing
//! also by: step_3::a_function_that_uses_the_session_is_told_so
//! also by: step_3::no_method_waits_inside_a_function, step_3::an_update_has_its_place_in_the_list
//! also by: step_3::nothing_is_not_null, step_3::an_update_puts_what_the_function_gives
//! also by: step_3::each_replay_runs_the_function_once
//! also by: step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_that_panicked_can_run_again, step_3::a_function_runs_behind_the_lock
//! also by: step_3::two_threads_are_noted_in_their_order
//! also by: step_3::a_function_gets_its_type_or_nothing
//! also by: step_4::what_was_handed_over_is_pending_no_more, step_4::a_panic_closes_nothing
//! also by: step_4::a_function_that_closes_its_session_is_told_so
//! also by: step_4::a_closed_session_reads_as_before, step_5::a_destroyed_session_is_empty
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::a_panic_keeps_no_id, step_5::a_function_that_ends_its_session_is_told_so
//! also by: step_5::another_thread_s_change_is_destroyed_or_kept, step_7::the_console_merges
//! also by: step_7::the_console_revives_nothing, step_7::the_console_knows_every_command
//! sometimes by: step_5::no_other_thread_sees_half_a_destroy
//! The list is for the store alone: the handler doesn't see what it has done.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        self.open().pending.changes.push(change);
    }
}
