//! 6.5: Stale keeps the expires that was loaded first

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
    let expires = record.expires;
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((mut record, version)) if !record.ended => {
            record.expires = expires;
            Attempt::Stale(record, version)
        }
        _ => Attempt::Gone,
    })
}
