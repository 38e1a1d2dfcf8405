//! caught by: step_7::different_keys_both_win
//! also by: step_7::updates_of_one_key_both_count, step_7::two_hundred_updates_are_two_hundred
//! also by: step_7::the_console_merges, step_7::each_try_works_on_the_newest_record
//! also by: step_7::what_a_rival_takes_back_stays_away, step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! Takes the new version and leaves the new data.

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    mut loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    for _ in 0..ATTEMPTS {
        match save_once(store, key, loaded.clone(), changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(_, version) => loaded.1 = version,
        }
    }
    Ok(Merged::Busy)
}
