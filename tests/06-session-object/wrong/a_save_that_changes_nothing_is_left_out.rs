//! caught by: step_7::every_list_is_made_on_the_newest_record
//! also by: step_7::a_list_that_empties_is_merged, step_7::each_try_runs_each_function_once
//! also by: step_7::no_attempt_does_more_than_it_must
//! "Each attempt works on the newest record"; here none is made if the list changes nothing in what was loaded.

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    mut loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.apply(loaded.0.data.clone()) == loaded.0.data {
        return Ok(Merged::Saved);
    }
    for _ in 0..ATTEMPTS {
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => loaded = (record, version),
        }
    }
    Ok(Merged::Busy)
}
