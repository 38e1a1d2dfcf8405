//! 7.5/7.6: the last refusal is not followed by a load: Busy, where the session has ended

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
    for _ in 0..15 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    let (mut record, seen) = loaded;
    record.data = changes.apply(record.data);
    match store.save(key, seen, &record, now).await? {
        Saved::Yes => Ok(Merged::Saved),
        Saved::Stale => Ok(Merged::Busy),
    }
}
