//! caught by: step_6::fails_as_the_store_does_at_each_call
//! also by: step_6::each_kind_of_error_is_handed_on_as_it_is
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! "It says nothing about the session"; here a record that can't be read counts as an end.

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
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await {
        Ok(Some((record, version))) if !record.ended => Ok(Attempt::Stale(record, version)),
        Ok(_) | Err(StoreError::Damaged(_)) => Ok(Attempt::Gone),
        Err(error) => Err(error),
    }
}
