//! caught by: step_6::says_what_is_there_now
//! The next attempt has the new version, and the old data.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (old, seen) = loaded;
    let mut record = old.clone();
    record.data = changes.apply(record.data);
    if record.ended {
        return Ok(Attempt::Gone);
    }
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((there, version)) if !there.ended => Ok(Attempt::Stale(old, version)),
        _ => Ok(Attempt::Gone),
    }
}
