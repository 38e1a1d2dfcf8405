//! caught by: step_7::the_tries_have_an_end
//! also by: step_7::each_try_works_on_the_newest_record, step_7::what_ends_before_any_try_is_gone
//! also by: step_7::each_kind_of_error_is_handed_on_in_each_round
//! also by: step_7::no_attempt_does_more_than_it_must
//! Tried hard enough, it thinks.

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
    for _ in 0..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Stale(record, version) => loaded = (record, version),
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
        }
    }
    Ok(Merged::Saved)
}
