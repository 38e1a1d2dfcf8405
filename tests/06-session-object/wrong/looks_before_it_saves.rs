//! caught by: step_6::asks_no_more_than_it_needs
//! Loads first, to see whether the save will fit: one more question for each request, and the answer
//! may be old by the time of the save.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    match store.load(key, now).await? {
        Some((there, _)) if there.ended => return Ok(Attempt::Gone),
        Some((there, version)) if version != seen => return Ok(Attempt::Stale(there, version)),
        Some(_) => {}
        None => return Ok(Attempt::Gone),
    }
    record.data = changes.apply(record.data);
    match store.save(key, seen, &record, now).await? {
        Saved::Yes => Ok(Attempt::Saved),
        Saved::Stale => Ok(Attempt::Gone),
    }
}
