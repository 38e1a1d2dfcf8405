//! Step 6.9: where the load after a refusal finds something that is no record, that is `Gone`.
//! ("must hold" number 6.9 broken; `StoreError::Damaged` of the load isn't returned, the other kinds are)

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
    match store.load(key, now).await {
        Ok(Some((record, version))) if !record.ended => Ok(Attempt::Stale(record, version)),
        Ok(_) | Err(StoreError::Damaged(_)) => Ok(Attempt::Gone),
        Err(error) => Err(error),
    }
}
