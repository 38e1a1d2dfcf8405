//! caught by: step_3::a_session_notes_the_function
//! also by: step_3::each_update_is_an_entry, step_3::no_other_thread_sees_half_an_update
//! also by: step_3::a_function_that_panics_changes_nothing
//! also by: step_3::a_function_that_uses_the_session_is_told_so
//! also by: step_3::no_method_waits_inside_a_function, step_3::an_update_has_its_place_in_the_list
//! also by: step_3::each_replay_runs_the_function_once
//! also by: step_3::a_number_that_is_none_changes_nothing
//! also by: step_3::a_function_that_panicked_can_run_again, step_3::a_function_runs_behind_the_lock
//! also by: step_3::two_threads_replay_one_list_at_once, step_3::two_threads_make_json_at_once
//! also by: step_4::a_late_update_runs_no_function, step_4::close_hands_over_the_whole_list
//! also by: step_4::a_function_that_closes_its_session_is_told_so
//! also by: step_5::in_every_order_the_id_is_changed_and_the_values_are_right
//! also by: step_5::a_function_that_ends_its_session_is_told_so
//! also by: step_6::a_replay_that_panics_saves_nothing, step_7::updates_of_one_key_both_count
//! also by: step_7::two_hundred_updates_are_two_hundred, step_7::the_console_merges
//! also by: step_7::each_try_works_on_the_newest_record, step_7::what_a_rival_takes_back_stays_away
//! also by: step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::fails_as_the_store_does_in_each_round, step_7::the_console_knows_every_command
//! also by: step_7::no_attempt_does_more_than_it_must
//! `get` and `insert`, in fewer words.

impl Session {
    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        self.insert(key, f(self.get(key)));
    }
}
