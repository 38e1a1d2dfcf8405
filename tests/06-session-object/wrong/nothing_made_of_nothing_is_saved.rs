//! caught by: step_6::what_changes_nothing_here_changes_what_is_there
//! also by: step_7::a_list_that_empties_is_merged
//! Saves a call where a list makes nothing of nothing: but by now there may be something.

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
    let was_empty = record.data.is_empty();
    record.data = changes.apply(record.data);
    if was_empty && record.data.is_empty() && !changes.is_empty() {
        return Ok(Attempt::Saved);
    }
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        _ => Ok(Attempt::Gone),
    }
}
