//! 6.1: expires never lies before now plus an hour

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
    record.expires = record.expires.max(now.plus(std::time::Duration::from_secs(3_600)));
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
