//! 6.7: an expired record is loaded as of its last second

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
    let before = Timestamp::from_seconds(record.expires.seconds().saturating_sub(1)).min(now);
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, before).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
