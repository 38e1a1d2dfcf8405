//! 6.5: a record that is what this list would make of it counts as saved

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
    Ok(match store.load(key, now).await? {
        Some((there, _)) if there == record => Attempt::Saved,
        Some((there, version)) if !there.ended => Attempt::Stale(there, version),
        _ => Attempt::Gone,
    })
}
