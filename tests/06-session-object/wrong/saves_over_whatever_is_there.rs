//! caught by: step_6::says_what_is_there_now
//! also by: step_6::asks_no_more_than_it_needs, step_6::every_list_is_saved
//! also by: step_6::a_refusal_gives_their_record_untouched, step_6::an_end_is_gone_for_every_list
//! also by: step_6::nothing_is_asked_about_a_tombstone
//! also by: step_6::each_kind_of_error_is_handed_on_as_it_is
//! also by: step_6::what_changes_nothing_here_changes_what_is_there
//! also by: step_6::the_store_knows_whether_it_has_expired
//! also by: step_6::no_function_runs_for_a_tombstone
//! also by: step_6::the_store_is_asked_to_save_the_whole_record
//! also by: step_6::a_record_lives_until_its_last_second_is_over, step_7::different_keys_both_win
//! also by: step_7::updates_of_one_key_both_count, step_7::two_hundred_updates_are_two_hundred
//! also by: step_7::the_console_merges, step_7::each_try_works_on_the_newest_record
//! also by: step_7::what_a_rival_takes_back_stays_away, step_7::what_ends_before_any_try_is_gone
//! also by: step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::nothing_is_merged_into_a_tombstone
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! Takes the version of what is there now, so that the save always fits: compare-and-swap without the
//! comparison.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let mut record = loaded.0;
    record.data = changes.apply(record.data);
    let Some((there, version)) = store.load(key, now).await? else {
        return Ok(Attempt::Gone);
    };
    if there.ended {
        return Ok(Attempt::Gone);
    }
    match store.save(key, version, &record, now).await? {
        Saved::Yes => Ok(Attempt::Saved),
        Saved::Stale => Ok(Attempt::Stale(there, version)),
    }
}
