//! 6.9: an error is wrapped into Unavailable

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    if record.ended {
        return Ok(Attempt::Gone);
    }
    record.data = changes.apply(record.data);
    let saved = store.save(key, seen, &record, now).await;
    if saved.map_err(|error| StoreError::Unavailable(error.into()))? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
