//! caught by: step_7::each_try_works_on_the_newest_record
//! also by: step_7::every_list_is_made_on_the_newest_record
//! "Each attempt works on the newest record, its data and its `expires`"; here the later of the two ends is saved.

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
    for _ in 0..ATTEMPTS {
        let end = loaded.0.expires;
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(mut record, version) => {
                record.expires = record.expires.max(end);
                loaded = (record, version);
            }
        }
    }
    Ok(Merged::Busy)
}
