//! 7.3: after a refusal the functions run once more, to see whether anything is left to do

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
        Some((there, _)) if !there.ended && changes.apply(there.data.clone()) == there.data => Attempt::Saved,
        Some((there, version)) if !there.ended => Attempt::Stale(there, version),
        _ => Attempt::Gone,
    })
}
