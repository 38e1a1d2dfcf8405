//! caught by: step_7::of_one_key_the_later_wins
//! After a conflict, a list that was inserted is joined with the one that is there.

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
    let mut mine = changes.clone();
    for _ in 0..16 {
        match save_once(store, key, loaded, &mine, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => {
                mine = (changes.iter())
                    .map(|change| match change {
                        crate::Change::Insert(k, serde_json::Value::Array(new)) => {
                            let mut all = record.data.get(k).and_then(|v| v.as_array()).cloned().unwrap_or_default();
                            all.extend(new.iter().filter(|v| !all.contains(v)).cloned().collect::<Vec<_>>());
                            crate::Change::Insert(k.clone(), all.into())
                        }
                        other => other.clone(),
                    })
                    .collect();
                loaded = (record, version);
            }
        }
    }
    Ok(Merged::Busy)
}
