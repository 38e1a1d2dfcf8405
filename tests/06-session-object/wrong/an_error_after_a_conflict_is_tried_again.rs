//! caught by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! "An error of the store isn't a conflict: it is handed on, and not tried again"; here a store that doesn't answer after a conflict is asked again with the same record.

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
    for tried in 0..ATTEMPTS {
        match save_once(store, key, loaded.clone(), changes, now).await {
            Ok(Attempt::Saved) => return Ok(Merged::Saved),
            Ok(Attempt::Gone) => return Ok(Merged::Gone),
            Ok(Attempt::Stale(record, version)) => loaded = (record, version),
            Err(StoreError::Unavailable(_)) if tried > 0 => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Merged::Busy)
}
