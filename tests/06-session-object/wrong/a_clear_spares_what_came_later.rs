//! caught by: step_7::every_list_is_made_on_the_newest_record
//! "Each attempt works on the newest record"; here a list with a clear, after a conflict, is saved over what was loaded first.

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    let clears = changes.iter().any(|it| matches!(it, crate::Change::Clear));
    let (first, mut seen) = loaded;
    let mut record = first.clone();
    for _ in 0..ATTEMPTS {
        match save_once(store, key, (record, seen), changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(newer, version) => {
                record = if clears { first.clone() } else { newer };
                seen = version;
            }
        }
    }
    Ok(Merged::Busy)
}
