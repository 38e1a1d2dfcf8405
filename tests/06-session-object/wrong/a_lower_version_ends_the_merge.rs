//! caught by: step_7::the_tries_have_an_end
//! Takes a version that went down for the end of the session.

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
    let mut loaded_version = loaded.1.0;
    for _ in 0..16 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => {
        if version.0 < loaded_version {
            return Ok(Merged::Gone);
        }
        loaded_version = version.0;
        loaded = (record, version);
    },
        }
    }
    Ok(Merged::Busy)
}
