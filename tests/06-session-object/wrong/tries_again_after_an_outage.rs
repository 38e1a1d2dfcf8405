//! caught by: step_7::an_outage_is_not_tried_again
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! A save that wasn't answered may have been made: the visit is counted twice.

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
        match save_once(store, key, loaded.clone(), changes, now).await {
            Ok(Attempt::Saved) => return Ok(Merged::Saved),
            Ok(Attempt::Gone) => return Ok(Merged::Gone),
            Ok(Attempt::Stale(record, version)) => loaded = (record, version),
            Err(_) => {}
        }
    }
    Ok(Merged::Busy)
}
