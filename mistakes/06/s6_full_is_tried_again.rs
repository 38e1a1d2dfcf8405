//! 6.10: a save in a full store is tried again

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
    let saved = match store.save(key, seen, &record, now).await {
        Err(StoreError::Full { .. }) => store.save(key, seen, &record, now).await?,
        other => other?,
    };
    if saved == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
