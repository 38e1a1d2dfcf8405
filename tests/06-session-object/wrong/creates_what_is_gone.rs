//! caught by: step_7::what_has_ended_stays_ended
//! also by: step_7::the_console_revives_nothing, step_7::what_ends_before_any_try_is_gone
//! also by: step_7::nothing_is_merged_into_a_tombstone
//! also by: step_7::fails_as_the_store_does_in_each_round, step_7::the_console_knows_every_command
//! also by: step_7::what_was_loaded_may_have_expired_since
//! The record isn't there, so it has to be made: a logout is undone.

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
            Attempt::Gone => {
                let record = Record::new(changes.apply(serde_json::Map::new()), expires);
                let _ = store.create(key, &record, now).await?;
                return Ok(Merged::Saved);
            }
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
