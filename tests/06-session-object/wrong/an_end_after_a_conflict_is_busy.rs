//! caught by: step_7::what_ends_before_any_try_is_gone
//! "If the session ends before any of the attempts, the answer is `Gone`"; here only before the first.

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
    for number in 0..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone if number == 0 => return Ok(Merged::Gone),
            Attempt::Gone => break,
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
