//! caught by: step_7::different_keys_both_win
//! also by: step_7::of_one_key_the_later_wins, step_7::updates_of_one_key_both_count
//! also by: step_7::the_tries_have_an_end, step_7::the_console_merges
//! also by: step_7::the_console_shows_what_insert_loses, step_7::what_a_rival_takes_back_stays_away
//! also by: step_7::a_list_that_empties_is_merged, step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::fails_as_the_store_does_in_each_round, step_7::the_console_knows_every_command
//! also by: step_7::every_list_is_made_on_the_newest_record
//! also by: step_7::what_was_loaded_may_have_expired_since
//! One of two tabs is told to try again.

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    match save_once(store, key, loaded, changes, now).await? {
        Attempt::Saved => Ok(Merged::Saved),
        Attempt::Gone => Ok(Merged::Gone),
        Attempt::Stale(..) => Ok(Merged::Busy),
    }
}
