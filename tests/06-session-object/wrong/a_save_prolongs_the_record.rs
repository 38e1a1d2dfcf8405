//! caught by: step_6::saves_what_the_list_makes_of_the_record
//! also by: step_6::every_list_is_saved, step_6::fails_as_the_store_does_at_each_call
//! also by: step_6::the_store_knows_whether_it_has_expired
//! also by: step_6::the_store_is_asked_to_save_the_whole_record
//! also by: step_7::each_try_works_on_the_newest_record, step_7::what_a_rival_takes_back_stays_away
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! How long a session lasts isn't decided here.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (old, seen) = loaded;
    if old.ended {
        return Ok(Attempt::Gone);
    }
    let record = Record::new(
        changes.apply(old.data),
        now.plus(std::time::Duration::from_secs(86_400)),
    );
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
