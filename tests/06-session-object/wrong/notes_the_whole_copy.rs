//! caught by: step_2::keeps_a_list_and_no_copy
//! also by: step_2::its_debug_form_shows_no_values
//! also by: step_2::whatever_was_done_the_list_does_it_again
//! also by: step_2::a_value_comes_back_as_it_was_put, step_2::clones_have_one_list
//! also by: step_2::no_other_thread_sees_half_a_change, step_2::the_latest_change_is_the_last
//! also by: step_3::a_session_notes_the_function, step_3::each_update_is_an_entry
//! also by: step_3::no_other_thread_sees_half_an_update
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::no_method_waits_inside_a_function, step_3::an_update_has_its_place_in_the_list
//! also by: step_3::an_update_puts_what_the_function_gives
//! also by: step_3::each_replay_runs_the_function_once
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_that_panicked_can_run_again
//! also by: step_3::two_threads_replay_one_list_at_once, step_3::two_threads_make_json_at_once
//! also by: step_4::close_hands_over_the_whole_list, step_4::a_close_waits_for_its_turn
//! also by: step_5::the_console_ends_what_is_destroyed
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! also by: step_6::saves_what_the_list_makes_of_the_record
//! also by: step_6::a_replay_that_panics_saves_nothing, step_7::different_keys_both_win
//! also by: step_7::updates_of_one_key_both_count, step_7::two_hundred_updates_are_two_hundred
//! also by: step_7::the_console_merges, step_7::each_try_works_on_the_newest_record
//! also by: step_7::what_a_rival_takes_back_stays_away, step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::fails_as_the_store_does_in_each_round, step_7::the_console_knows_every_command
//! also by: step_7::no_attempt_does_more_than_it_must
//! Says that everything is to be as this session sees it, and so undoes what others have saved.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        change.apply_to(&mut state.view);
        let copy: Vec<Change> = state
            .view
            .iter()
            .map(|(key, value)| Change::Insert(key.clone(), value.clone()))
            .collect();
        state.pending.changes = std::iter::once(Change::Clear).chain(copy).collect();
    }
}
