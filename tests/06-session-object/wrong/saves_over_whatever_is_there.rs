//! caught by: step_6::says_what_is_there_now
//! Takes the version of what is there now, so that the save always fits: compare-and-swap without the
//! comparison.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let mut record = loaded.0;
    record.data = changes.apply(record.data);
    let Some((there, version)) = store.load(key, now).await? else {
        return Ok(Attempt::Gone);
    };
    if there.ended {
        return Ok(Attempt::Gone);
    }
    match store.save(key, version, &record, now).await? {
        Saved::Yes => Ok(Attempt::Saved),
        Saved::Stale => Ok(Attempt::Stale(there, version)),
    }
}
