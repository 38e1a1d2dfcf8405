//! 7.1/7.5: what the last attempt saved is called Busy

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    mut loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    let mut attempts = 0;
    loop {
        attempts += 1;
        let attempt = save_once(store, key, loaded, changes, now).await?;
        if attempts == 16 {
            return Ok(Merged::Busy);
        }
        match attempt {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
}
