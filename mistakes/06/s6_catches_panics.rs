//! 6.11: a function that panics is Gone

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
    let data = record.data.clone();
    match std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| changes.apply(data))) {
        Ok(data) => record.data = data,
        Err(_) => return Ok(Attempt::Gone),
    }
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
