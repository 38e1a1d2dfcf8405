//! caught by: step_6::says_what_is_there_now
//! also by: step_6::a_refusal_gives_their_record_untouched
//! also by: step_6::what_changes_nothing_here_changes_what_is_there
//! also by: step_6::the_store_knows_whether_it_has_expired
//! also by: step_6::no_function_runs_for_a_tombstone, step_6::another_version_is_any_other
//! also by: step_6::the_store_is_asked_to_save_the_whole_record
//! also by: step_6::a_record_lives_until_its_last_second_is_over, step_7::different_keys_both_win
//! also by: step_7::updates_of_one_key_both_count, step_7::two_hundred_updates_are_two_hundred
//! also by: step_7::the_console_merges, step_7::each_try_works_on_the_newest_record
//! also by: step_7::what_a_rival_takes_back_stays_away, step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! The next attempt has the new version, and the old data.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (old, seen) = loaded;
    let mut record = old.clone();
    record.data = changes.apply(record.data);
    if record.ended {
        return Ok(Attempt::Gone);
    }
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((there, version)) if !there.ended => Ok(Attempt::Stale(old, version)),
        _ => Ok(Attempt::Gone),
    }
}
