//! 6.9: a save over a damaged record is Gone

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
    match store.save(key, seen, &record, now).await {
        Ok(Saved::Yes) => return Ok(Attempt::Saved),
        Ok(Saved::Stale) => {}
        Err(StoreError::Damaged(_)) => return Ok(Attempt::Gone),
        Err(error) => return Err(error),
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
