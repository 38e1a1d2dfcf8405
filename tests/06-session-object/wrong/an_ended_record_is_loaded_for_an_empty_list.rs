//! caught by: step_7::an_empty_list_asks_nothing_of_any_record
//! "For an empty list the store isn't called, and the answer is `Saved`. That holds if the session has ended, too"; here an ended one is Gone.

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    mut loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if loaded.0.ended {
        return Ok(Merged::Gone);
    }
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    for _ in 0..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
