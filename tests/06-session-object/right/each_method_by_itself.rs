//! Reads by reference under the lock, makes each kind of change without `note`, ends a session by replacing its
//! state, and tries four times.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.state();
        serde::Deserialize::deserialize(state.view.get(key)?).ok()
    }

    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = to_json(value);
        let mut state = self.open();
        let change = Change::Insert(key.to_owned(), value.clone());
        state.pending.changes.push(change);
        state.view.insert(key.to_owned(), value);
    }

    pub fn remove(&self, key: &str) {
        let mut state = self.open();
        let change = Change::Remove(key.to_owned());
        state.pending.changes.push(change);
        state.view.retain(|name, _| name != key);
    }

    pub fn clear(&self) {
        let mut state = self.open();
        state.pending.changes.push(Change::Clear);
        state.view = Map::new();
    }

    pub fn update<T, F>(&self, key: &str, f: F)
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        let updater = Updater::new(f);
        let mut state = self.open();
        let old = state.view.get(key).cloned();
        let new = updater.run(old);
        let change = Change::Update(key.to_owned(), updater);
        state.pending.changes.push(change);
        state.view.insert(key.to_owned(), new);
    }

    pub fn cycle_id(&self) {
        let mut state = self.open();
        if state.pending.id == IdChange::Keep {
            state.pending.id = IdChange::Cycle;
        }
    }

    pub fn destroy(&self) {
        let mut state = self.open();
        *state = State {
            view: Map::new(),
            pending: Pending {
                changes: Changes::default(),
                id: IdChange::Destroy,
            },
            closed: false,
        };
    }
}

pub async fn save_once<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    (record, seen): (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    if record.ended {
        return Ok(Attempt::Gone);
    }
    let data = changes.apply(record.data.clone());
    let saved = store
        .save(key, seen, &Record { data, ..record }, now)
        .await?;
    Ok(match saved {
        Saved::Yes => Attempt::Saved,
        Saved::Stale => match store.load(key, now).await? {
            None => Attempt::Gone,
            Some((there, _)) if there.ended => Attempt::Gone,
            Some((there, version)) => Attempt::Stale(there, version),
        },
    })
}

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    let mut attempt = Attempt::Stale(loaded.0, loaded.1);
    if changes.is_empty() {
        attempt = Attempt::Saved;
    }
    for _ in 0..4 {
        let Attempt::Stale(record, version) = attempt else {
            break;
        };
        attempt = save_once(store, key, (record, version), changes, now).await?;
    }
    Ok(match attempt {
        Attempt::Saved => Merged::Saved,
        Attempt::Gone => Merged::Gone,
        Attempt::Stale(..) => Merged::Busy,
    })
}
