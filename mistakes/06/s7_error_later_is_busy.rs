//! 7.7: an error after a conflict is Busy

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
    let mut next = Some(loaded);
    for attempt in 0..16 {
        let Some(loaded) = next.take() else {
            return Ok(Merged::Busy);
        };
        match match save_once(store, key, loaded, changes, now).await {
            Err(_) if attempt > 0 => return Ok(Merged::Busy),
            other => other?,
        } {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => next = Some((record, version)),
        }
    }
    Ok(Merged::Busy)
}
