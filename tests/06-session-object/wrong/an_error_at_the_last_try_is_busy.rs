//! caught by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! Has no more to lose at the last attempt, and so an error is Busy.

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
    for left in (0..ATTEMPTS).rev() {
        match save_once(store, key, loaded, changes, now).await {
            Ok(Attempt::Saved) => return Ok(Merged::Saved),
            Ok(Attempt::Gone) => return Ok(Merged::Gone),
            Ok(Attempt::Stale(record, version)) => loaded = (record, version),
            Err(error) if left > 0 => return Err(error),
            Err(_) => break,
        }
    }
    Ok(Merged::Busy)
}
