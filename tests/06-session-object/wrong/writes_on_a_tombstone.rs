//! caught by: step_6::a_tombstone_stays_as_it_is
//! also by: step_6::nothing_is_asked_about_a_tombstone, step_6::no_function_runs_for_a_tombstone
//! also by: step_7::nothing_is_merged_into_a_tombstone
//! Looks at the tombstone after a conflict, and not before the first save.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (mut record, seen) = loaded;
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
