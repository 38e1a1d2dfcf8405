//! 7.5: the last attempt loads, and saves without looking

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
    let (mut record, _) = loaded;
    record.data = changes.apply(record.data);
    store.delete(key).await?;
    let _ = store.create(key, &record, now).await?;
    Ok(Merged::Saved)
}
