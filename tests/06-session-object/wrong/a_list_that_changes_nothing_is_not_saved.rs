//! caught by: step_6::every_list_is_saved
//! also by: step_6::a_refusal_gives_their_record_untouched, step_6::an_end_is_gone_for_every_list
//! also by: step_6::what_changes_nothing_here_changes_what_is_there
//! also by: step_6::another_version_is_any_other, step_7::a_list_that_empties_is_merged
//! also by: step_7::every_list_is_made_on_the_newest_record
//! "Makes the changes to the record that was loaded, and saves it": what counts is the record when it is saved; here a list that changes nothing in what was loaded is `Saved` without a call, though the record may be another by now, or gone.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    if record.ended {
        return Ok(Attempt::Gone);
    }
    let data = changes.apply(record.data.clone());
    if data == record.data {
        return Ok(Attempt::Saved);
    }
    record.data = data;
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
