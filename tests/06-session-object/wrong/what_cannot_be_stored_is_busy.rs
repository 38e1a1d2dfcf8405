//! caught by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! "An error of the store isn't a conflict. It is returned as it is"; here a record that the store can't keep is Busy.

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
        match save_once(store, key, loaded, changes, now).await {
            Ok(Attempt::Saved) => return Ok(Merged::Saved),
            Ok(Attempt::Gone) => return Ok(Merged::Gone),
            Ok(Attempt::Stale(record, version)) => loaded = (record, version),
            Err(StoreError::Unstorable(_) | StoreError::Full { .. }) => break,
            Err(error) => return Err(error),
        }
    }
    Ok(Merged::Busy)
}
