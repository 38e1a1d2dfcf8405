//! 7.2: each attempt keeps the later expires of all that were loaded

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
    let first = loaded.0.expires;
    for _ in 0..16 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(mut record, version) => {
                record.expires = record.expires.max(first);
                loaded = (record, version);
            }
        }
    }
    Ok(Merged::Busy)
}
