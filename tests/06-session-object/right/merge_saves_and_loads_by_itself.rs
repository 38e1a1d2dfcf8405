//! Merges in a loop of its own, without `save_once`, counts down, and lets other tasks run between two tries.

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
    let mut left = ATTEMPTS;
    while left > 0 {
        let (record, seen) = loaded;
        if record.ended {
            return Ok(Merged::Gone);
        }
        let changed = Record {
            data: changes.apply(record.data),
            ..record
        };
        if let Saved::Yes = store.save(key, seen, &changed, now).await? {
            return Ok(Merged::Saved);
        }
        let Some(fresh) = store.load(key, now).await? else {
            return Ok(Merged::Gone);
        };
        if fresh.0.ended {
            return Ok(Merged::Gone);
        }
        loaded = fresh;
        left -= 1;
        tokio::task::yield_now().await;
    }
    Ok(Merged::Busy)
}
