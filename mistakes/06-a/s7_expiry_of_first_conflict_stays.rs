//! Step 7.2: takes over the `expires` of the record at the first conflict, and only data and version at the later ones.
//! ("must hold" number 7.2 broken; what another request made of `expires` before the third attempt is undone)

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
    for attempt in 0..16 {
        match save_once(store, key, loaded.clone(), changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => {
                if attempt == 0 {
                    loaded.0.expires = record.expires;
                }
                loaded.0.data = record.data;
                loaded.1 = version;
            }
        }
    }
    Ok(Merged::Busy)
}
