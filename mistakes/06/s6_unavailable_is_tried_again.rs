//! 6.10: a load that the store did not answer is tried again

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
    let there = match store.load(key, now).await {
        Err(StoreError::Unavailable(_)) => store.load(key, now).await?,
        other => other?,
    };
    Ok(match there {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
