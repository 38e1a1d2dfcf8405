//! caught by: step_6::a_session_that_ended_is_gone
//! also by: step_6::an_end_is_gone_for_every_list, step_7::what_has_ended_stays_ended
//! also by: step_7::the_console_revives_nothing, step_7::what_ends_before_any_try_is_gone
//! also by: step_7::the_console_knows_every_command, step_7::what_was_loaded_may_have_expired_since
//! Nothing was saved, and the handler's answer says that it was.

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
        Some((record, version)) if !record.ended => Ok(Attempt::Stale(record, version)),
        Some(_) => Ok(Attempt::Gone),
        None => Ok(Attempt::Saved),
    }
}
