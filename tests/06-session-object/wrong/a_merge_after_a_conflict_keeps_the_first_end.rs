//! caught by: step_7::each_try_works_on_the_newest_record
//! also by: step_7::fails_as_the_store_does_in_each_round
//! also by: step_7::every_list_is_made_on_the_newest_record
//! "Each try works on the newest record", and "how long the record lives isn't decided here"; here the end of the record that was loaded first is put over the newer one.

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
    let expires = loaded.0.expires;
    for _ in 0..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (Record { expires, ..record }, version),
        }
    }
    Ok(Merged::Busy)
}
