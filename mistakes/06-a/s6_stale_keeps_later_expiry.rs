//! Step 6.5: `Stale` has the later of the two expiries.
//! ("must hold" number 6.5 broken; where the other request has shortened the record's life, what is returned isn't what the load gave)

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
    let expires = record.expires;
    record.data = changes.apply(record.data);
    if store.save(key, seen, &record, now).await? == Saved::Yes {
        return Ok(Attempt::Saved);
    }
    match store.load(key, now).await? {
        Some((mut there, version)) if !there.ended => {
            there.expires = there.expires.max(expires);
            Ok(Attempt::Stale(there, version))
        }
        _ => Ok(Attempt::Gone),
    }
}
