//! Step 6.5: takes a record whose loaded `expires` has passed for gone, and doesn't ask the store.
//! ("must hold" number 6.5 broken, and the table's fourth row; where another request has prolonged it meanwhile, that is `Gone` and not `Stale`)

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    if record.ended || record.expires <= now {
        return Ok(Attempt::Gone);
    }
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
