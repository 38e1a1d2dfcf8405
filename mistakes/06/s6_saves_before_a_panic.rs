//! 6.11: the changes before the one that panics are saved

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
    for change in changes.iter() {
        let made = std::panic::AssertUnwindSafe(|| change.apply_to(&mut record.data));
        if let Err(panic) = std::panic::catch_unwind(made) {
            let _ = store.save(key, seen, &record, now).await?;
            std::panic::resume_unwind(panic);
        }
    }
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    Ok(match store.load(key, now).await? {
        Some((record, version)) if !record.ended => Attempt::Stale(record, version),
        _ => Attempt::Gone,
    })
}
