//! caught by: step_6::asks_no_more_than_it_needs
//! also by: step_6::an_outage_is_an_error, step_6::every_list_is_saved
//! also by: step_6::a_refusal_gives_their_record_untouched
//! also by: step_6::nothing_is_asked_about_a_tombstone, step_6::a_replay_that_panics_saves_nothing
//! also by: step_6::each_kind_of_error_is_handed_on_as_it_is
//! also by: step_6::no_function_runs_for_a_tombstone, step_6::another_version_is_any_other
//! also by: step_6::the_store_is_asked_to_save_the_whole_record
//! also by: step_6::a_record_lives_until_its_last_second_is_over, step_7::the_tries_have_an_end
//! also by: step_7::each_try_works_on_the_newest_record, step_7::what_a_rival_takes_back_stays_away
//! also by: step_7::what_ends_before_any_try_is_gone, step_7::each_try_runs_each_function_once
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::nothing_is_merged_into_a_tombstone
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! also by: step_7::no_attempt_does_more_than_it_must
//! sometimes by: step_7::two_hundred_updates_are_two_hundred
//! Loads first, to see whether the save will fit: one more question for each request, and the answer
//! may be old by the time of the save.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    match store.load(key, now).await? {
        Some((there, _)) if there.ended => return Ok(Attempt::Gone),
        Some((there, version)) if version != seen => return Ok(Attempt::Stale(there, version)),
        Some(_) => {}
        None => return Ok(Attempt::Gone),
    }
    record.data = changes.apply(record.data);
    match store.save(key, seen, &record, now).await? {
        Saved::Yes => Ok(Attempt::Saved),
        Saved::Stale => Ok(Attempt::Gone),
    }
}
