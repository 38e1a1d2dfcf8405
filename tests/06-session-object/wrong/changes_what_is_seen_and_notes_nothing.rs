//! caught by: step_2::keeps_a_list_and_no_copy
//! also by: step_2::what_changes_nothing_here_may_change_something_there
//! also by: step_2::its_debug_form_shows_no_values
//! also by: step_2::what_json_cannot_say_is_the_handler_s_bug
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put
//! also by: step_2::two_threads_are_noted_as_they_are_seen, step_2::clones_have_one_list
//! also by: step_2::no_other_thread_sees_half_a_change, step_2::the_latest_change_is_the_last
//! also by: step_2::each_method_waits_for_its_turn, step_3::a_session_notes_the_function
//! also by: step_3::each_update_is_an_entry, step_3::no_other_thread_sees_half_an_update
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::no_method_waits_inside_a_function, step_3::an_update_has_its_place_in_the_list
//! also by: step_3::an_update_puts_what_the_function_gives
//! also by: step_3::each_replay_runs_the_function_once
//! also by: step_3::what_json_cannot_say_changes_nothing
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_that_panicked_can_run_again
//! also by: step_3::two_threads_are_noted_in_their_order
//! also by: step_3::two_threads_replay_one_list_at_once, step_3::two_threads_make_json_at_once
//! also by: step_4::reading_is_no_change, step_4::every_kind_of_change_is_pending
//! also by: step_4::closing_gives_what_is_pending_once
//! also by: step_4::a_change_of_an_empty_session_is_pending
//! also by: step_4::what_was_handed_over_is_pending_no_more
//! also by: step_4::what_meets_a_close_is_saved_or_panics, step_4::of_two_closes_one_gives_the_list
//! also by: step_4::close_hands_over_the_whole_list
//! also by: step_4::a_function_that_closes_its_session_is_told_so
//! also by: step_4::a_close_waits_for_its_turn, step_5::a_cycle_keeps_the_values
//! also by: step_5::a_destroyed_session_is_empty, step_5::the_console_ends_what_is_destroyed
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::another_thread_s_change_is_destroyed_or_kept
//! also by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! also by: step_5::an_id_change_is_closed_or_panics, step_5::of_two_closes_one_gives_the_id
//! also by: step_6::saves_what_the_list_makes_of_the_record
//! also by: step_6::a_replay_that_panics_saves_nothing
//! also by: step_6::fails_as_the_store_does_at_each_call, step_7::different_keys_both_win
//! also by: step_7::of_one_key_the_later_wins, step_7::updates_of_one_key_both_count
//! also by: step_7::two_hundred_updates_are_two_hundred, step_7::what_has_ended_stays_ended
//! also by: step_7::an_outage_is_not_tried_again, step_7::the_tries_have_an_end
//! also by: step_7::the_console_merges, step_7::the_console_shows_what_insert_loses
//! also by: step_7::the_console_shows_what_a_copy_erases, step_7::the_console_revives_nothing
//! also by: step_7::each_try_works_on_the_newest_record, step_7::what_a_rival_takes_back_stays_away
//! also by: step_7::a_list_that_empties_is_merged, step_7::what_ends_before_any_try_is_gone
//! also by: step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::nothing_is_merged_into_a_tombstone, step_7::the_console_knows_every_command
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! also by: step_7::no_attempt_does_more_than_it_must
//! also by: step_7::what_was_loaded_may_have_expired_since
//! Like the `update` of actix-session 0.11.0: the handler sees the new value, and it is never saved.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        change.apply_to(&mut self.open().view);
    }
}
