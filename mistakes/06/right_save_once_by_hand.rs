//! right: builds a new record; a load on a tombstone is not made

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    if loaded.0.ended {
        return Ok(Attempt::Gone);
    }
    let record = Record::new(changes.apply(loaded.0.data), loaded.0.expires);
    match store.save(key, loaded.1, &record, now).await {
        Ok(Saved::Yes) => Ok(Attempt::Saved),
        Ok(Saved::Stale) => store.load(key, now).await.map(|there| match there {
            None => Attempt::Gone,
            Some((there, _)) if there.ended => Attempt::Gone,
            Some((there, version)) => Attempt::Stale(there, version),
        }),
        Err(error) => Err(error),
    }
}
