//! caught by: step_7::every_list_is_made_on_the_newest_record
//! After a conflict, only the last update of each key is replayed.

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
                let all: Vec<&crate::Change> = changes.iter().collect();
                mine = (all.iter().enumerate())
                    .filter(|(place, change)| match change {
                        crate::Change::Update(k, _) => !all[place + 1..]
                            .iter()
                            .any(|c| matches!(c, crate::Change::Update(l, _) if l == k)),
                        _ => true,
                    })
                    .map(|(_, change)| (*change).clone())
                    .collect();
                loaded = (record, version);
            }
        }
    }
    Ok(Merged::Busy)
}
