//! caught by: step_7::each_try_works_on_the_newest_record
//! "If they are used up, the answer is `Busy`, and nothing of the list is in the record"; here the last attempt isn't looked at.

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
    for number in 1..=ATTEMPTS {
        let attempt = save_once(store, key, loaded, changes, now).await?;
        if number == ATTEMPTS && attempt != Attempt::Gone {
            break;
        }
        match attempt {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
