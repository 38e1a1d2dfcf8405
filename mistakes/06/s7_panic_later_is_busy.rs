//! 7.8: a panic in a later attempt is Busy

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
    for attempt in 0..16 {
        let data = loaded.0.data.clone();
        let trial = std::panic::AssertUnwindSafe(|| changes.apply(data));
        if attempt > 0 && std::panic::catch_unwind(trial).is_err() {
            return Ok(Merged::Busy);
        }
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
