//! right: one loop without save_once, by hand, with a hundred attempts

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
    let mut left = 100_u8;
    while left > 0 && !loaded.0.ended {
        left -= 1;
        let record = Record {
            data: changes.apply(loaded.0.data.clone()),
            ..loaded.0
        };
        if let Saved::Yes = store.save(key, loaded.1, &record, now).await? {
            return Ok(Merged::Saved);
        }
        let Some(there) = store.load(key, now).await? else {
            return Ok(Merged::Gone);
        };
        loaded = there;
    }
    Ok(if loaded.0.ended { Merged::Gone } else { Merged::Busy })
}
