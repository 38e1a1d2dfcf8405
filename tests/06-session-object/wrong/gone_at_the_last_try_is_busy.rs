//! caught by: step_7::what_ends_before_any_try_is_gone
//! "What is gone is gone"; here the sixteenth try is made behind the loop, and all that isn't saved by it is `Busy`.

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
    for _ in 1..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    match save_once(store, key, loaded, changes, now).await? {
        Attempt::Saved => Ok(Merged::Saved),
        _ => Ok(Merged::Busy),
    }
}
