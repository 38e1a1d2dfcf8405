//! RIGHT: `merge` doesn't call `save_once`, has four attempts, and looks for the end of a session before each
//! and after the last; `save_once` makes a new record.

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (old, seen) = loaded;
    if old.ended {
        return Ok(Attempt::Gone);
    }
    let new = Record::new(changes.apply(old.data), old.expires);
    match store.save(key, seen, &new, now).await {
        Ok(Saved::Yes) => Ok(Attempt::Saved),
        Ok(Saved::Stale) => {
            let there = store.load(key, now).await?;
            let live = there.filter(|(record, _)| !record.ended);
            Ok(live.map_or(Attempt::Gone, |(record, version)| {
                Attempt::Stale(record, version)
            }))
        }
        Err(error) => Err(error),
    }
}

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
    let mut newest = Some(loaded);
    let mut left = 4;
    loop {
        let (record, seen) = match newest {
            Some((record, seen)) if !record.ended => (record, seen),
            _ => return Ok(Merged::Gone),
        };
        if left == 0 {
            return Ok(Merged::Busy);
        }
        left -= 1;
        let new = Record::new(changes.apply(record.data), record.expires);
        if store.save(key, seen, &new, now).await? == Saved::Yes {
            return Ok(Merged::Saved);
        }
        newest = store.load(key, now).await?;
    }
}
