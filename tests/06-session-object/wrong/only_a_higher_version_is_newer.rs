//! caught by: step_6::another_version_is_any_other
//! also by: step_7::the_tries_have_an_end
//! Compares numbers that mean nothing: what has a lower one is Gone.

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
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended && version.0 > seen.0 => {
            Ok(Attempt::Stale(record, version))
        }
        _ => Ok(Attempt::Gone),
    }
}
