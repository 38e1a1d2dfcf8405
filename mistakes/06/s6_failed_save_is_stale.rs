//! 6.9: an error of save is looked after with a load

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
    if let Ok(Saved::Yes) = store.save(key, seen, &record, now).await {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
