//! Keeps the list short: an insert or a remove makes what was done to its key before pointless, and a
//! clear all of it. Closes by replacing the state, and merges in a loop with a counter.

impl Session {
    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        let mut view = state.view.clone();
        change.apply_to(&mut view);
        state.view = view;
        let is_pointless = |earlier: &Change| {
            let key = match earlier {
                Change::Insert(key, _) | Change::Remove(key) | Change::Update(key, _) => Some(key),
                Change::Clear => None,
            };
            match &change {
                Change::Insert(now, _) | Change::Remove(now) => key == Some(now),
                Change::Update(..) => false,
                Change::Clear => true,
            }
        };
        let kept = state.pending.changes.iter();
        let mut list: Vec<Change> = kept.filter(|it| !is_pointless(it)).cloned().collect();
        list.push(change);
        state.pending.changes = list.into_iter().collect();
    }

    pub fn close(&self) -> Pending {
        let mut state = self.state();
        let view = state.view.clone();
        let closed = State {
            view,
            pending: Pending::default(),
            closed: true,
        };
        std::mem::replace(&mut *state, closed).pending
    }

    pub fn destroy(&self) {
        let mut state = self.open();
        state.view = Map::new();
        state.pending = Pending {
            changes: Changes::default(),
            id: IdChange::Destroy,
        };
    }
}

impl Updater {
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let in_json = move |old: Option<Value>| {
            let old: Option<T> = match old {
                Some(value) => from_json(value),
                None => None,
            };
            to_json(f(old))
        };
        Self(Arc::new(in_json))
    }
}

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    let (record, seen) = loaded;
    if !record.ended {
        let data = changes.apply(record.data);
        let record = Record {
            data,
            ..Record::new(serde_json::Map::new(), record.expires)
        };
        match store.save(key, seen, &record, now).await? {
            Saved::Yes => return Ok(Attempt::Saved),
            Saved::Stale => {
                if let Some((record, version)) = store.load(key, now).await?
                    && !record.ended
                {
                    return Ok(Attempt::Stale(record, version));
                }
            }
        }
    }
    Ok(Attempt::Gone)
}

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    if changes.is_empty() {
        return Ok(Merged::Saved);
    }
    let mut next = Some(loaded);
    let mut tries = 0;
    while let Some(record) = next.take() {
        if tries == 50 {
            break;
        }
        tries += 1;
        match save_once(store, key, record, changes, now).await? {
            Attempt::Saved => return Ok(Merged::Saved),
            Attempt::Gone => return Ok(Merged::Gone),
            Attempt::Stale(record, version) => next = Some((record, version)),
        }
    }
    Ok(Merged::Busy)
}
