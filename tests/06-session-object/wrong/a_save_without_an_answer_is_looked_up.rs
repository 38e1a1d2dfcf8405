//! caught by: step_6::fails_as_the_store_does_at_each_call
//! also by: step_6::each_kind_of_error_is_handed_on_as_it_is
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! "An error of the store is an error, and says nothing about the session"; here a save that wasn't answered counts as done if the record looks like ours.

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
    record.data = changes.apply(record.data);
    match store.save(key, seen, &record, now).await {
        Ok(Saved::Yes) => return Ok(Attempt::Saved),
        Ok(Saved::Stale) => {}
        Err(StoreError::Unavailable(error)) => {
            return match store.load(key, now).await? {
                Some((there, _)) if there == record => Ok(Attempt::Saved),
                _ => Err(StoreError::Unavailable(error)),
            };
        }
        Err(error) => return Err(error),
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
