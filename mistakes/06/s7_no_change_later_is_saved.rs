//! 7.1/7.3: after a conflict, a record that already is what the list makes of it is not saved

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
    for _ in 0..16 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => {
                if changes.apply(record.data.clone()) == record.data {
                    return Ok(Merged::Saved);
                }
                loaded = (record, version);
            }
        }
    }
    Ok(Merged::Busy)
}
