//! caught by: step_6::another_version_is_any_other
//! also by: step_7::updates_of_one_key_both_count, step_7::two_hundred_updates_are_two_hundred
//! If the others' record has what this list would have made, it calls that Saved: of two updates, one is lost.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    if record.ended {
        return Ok(Attempt::Gone);
    }
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    let made = record;
    match store.load(key, now).await? {
        Some((record, _)) if record == made => Ok(Attempt::Saved),
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
