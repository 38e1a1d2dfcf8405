//! 6.9: a load of a damaged record is Gone

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
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await {
        Ok(Some((record, version))) if !record.ended => Attempt::Stale(record, version),
        Ok(_) | Err(StoreError::Damaged(_)) => Attempt::Gone,
        Err(error) => return Err(error),
    })
}
