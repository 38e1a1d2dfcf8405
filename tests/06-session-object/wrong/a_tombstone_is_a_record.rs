//! caught by: step_6::a_session_that_ended_is_gone
//! also by: step_6::an_end_is_gone_for_every_list, step_7::what_ends_before_any_try_is_gone
//! There is something under the key, so the session must be alive.

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
    match store.load(key, now).await? {
        Some((record, version)) => Ok(Attempt::Stale(record, version)),
        None => Ok(Attempt::Gone),
    }
}
