//! caught by: step_7::the_tries_have_an_end
//! After a tenth of a second there is no further attempt: with a slow store, one was all.

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
    let begun = std::time::Instant::now();
    for _ in 0..16 {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => {
        if begun.elapsed() > std::time::Duration::from_millis(100) {
            return Ok(Merged::Busy);
        }
        loaded = (record, version);
    },
        }
    }
    Ok(Merged::Busy)
}
