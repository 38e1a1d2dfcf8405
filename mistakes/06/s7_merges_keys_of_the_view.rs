//! 7.1/7.2: keys of the first record that are missing by then come back

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
    let first = loaded.0.data.clone();
    for _ in 0..16 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(mut record, version) => {
                for (key, value) in &first {
                    record.data.entry(key.clone()).or_insert_with(|| value.clone());
                }
                loaded = (record, version);
            }
        }
    }
    Ok(Merged::Busy)
}
