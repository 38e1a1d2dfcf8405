//! caught by: step_7::different_keys_both_win
//! One of two tabs is told to try again.

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    match save_once(store, key, loaded, changes, now).await? {
        Attempt::Saved => Ok(Merged::Saved),
        Attempt::Gone => Ok(Merged::Gone),
        Attempt::Stale(..) => Ok(Merged::Busy),
    }
}
