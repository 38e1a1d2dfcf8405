//! Step 7 with 6.5: `merge` goes on only if the version that it meets is higher than the one before.
//! ("must hold" number 6.5 broken in the merge; after a conflict with a lower or the same number it is `Busy` after one attempt, against 7.4)

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
        let Version(seen) = loaded.1;
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(_, Version(there)) if there <= seen => return Ok(Merged::Busy),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
