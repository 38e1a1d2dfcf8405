//! caught by: step_6::asks_no_more_than_it_needs
//! also by: step_6::says_what_is_there_now, step_6::every_list_is_saved
//! also by: step_6::a_refusal_gives_their_record_untouched, step_6::an_end_is_gone_for_every_list
//! also by: step_6::a_replay_that_panics_saves_nothing
//! also by: step_6::each_kind_of_error_is_handed_on_as_it_is
//! also by: step_6::what_changes_nothing_here_changes_what_is_there
//! also by: step_6::the_store_knows_whether_it_has_expired
//! also by: step_6::the_store_is_asked_to_save_the_whole_record
//! also by: step_7::what_ends_before_any_try_is_gone
//! also by: step_7::a_replay_that_panics_after_a_conflict_saves_nothing
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! also by: step_7::no_attempt_does_more_than_it_must
//! "A save that fits is one call to the store"; here the record is loaded first, so that the functions run on the newest.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    if loaded.0.ended {
        return Ok(Attempt::Gone);
    }
    let (mut record, seen) = match store.load(key, now).await? {
        Some(newest) if !newest.0.ended => newest,
        _ => return Ok(Attempt::Gone),
    };
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
