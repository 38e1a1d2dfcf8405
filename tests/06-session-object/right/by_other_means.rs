//! Folds where ours loops, matches where ours compares, and calls itself where ours counts.

impl Change {
    pub fn apply_to(&self, data: &mut Map<String, Value>) {
        *data = match self {
            Self::Insert(key, value) => {
                let mut map = std::mem::take(data);
                *map.entry(key.clone()).or_insert(Value::Null) = value.clone();
                map
            }
            Self::Remove(key) => std::mem::take(data)
                .into_iter()
                .filter(|(name, _)| name != key)
                .collect(),
            Self::Clear => Map::new(),
            Self::Update(key, updater) => {
                let new = updater.run(data.get(key).cloned());
                let mut map = std::mem::take(data);
                map.insert(key.clone(), new);
                map
            }
        };
    }
}

impl Changes {
    pub fn apply(&self, data: Map<String, Value>) -> Map<String, Value> {
        self.iter().fold(data, |mut data, change| {
            change.apply_to(&mut data);
            data
        })
    }
}

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let view = self.state().view.clone();
        view.into_iter()
            .find(|(name, _)| name == key)
            .and_then(|(_, value)| serde_json::from_value(value).ok())
    }
}

impl Pending {
    pub fn is_empty(&self) -> bool {
        matches!(self.id, IdChange::Keep) && self.changes.iter().next().is_none()
    }
}

impl IdChange {
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Destroy, _) | (_, Self::Destroy) => Self::Destroy,
            (Self::Cycle, _) | (_, Self::Cycle) => Self::Cycle,
            (Self::Keep, Self::Keep) => Self::Keep,
        }
    }
}

pub async fn merge<S: SessionStore>(
    store: &S,
    key: &StoreKey,
    loaded: (Record, Version),
    changes: &Changes,
    now: Timestamp,
) -> Result<Merged, StoreError> {
    async fn up_to<S: SessionStore>(
        tries: u32,
        store: &S,
        key: &StoreKey,
        loaded: (Record, Version),
        changes: &Changes,
        now: Timestamp,
    ) -> Result<Merged, StoreError> {
        if tries == 0 {
            return Ok(Merged::Busy);
        }
        match save_once(store, key, loaded, changes, now).await? {
            Attempt::Saved => Ok(Merged::Saved),
            Attempt::Gone => Ok(Merged::Gone),
            Attempt::Stale(record, version) => {
                let newest = (record, version);
                Box::pin(up_to(tries - 1, store, key, newest, changes, now)).await
            }
        }
    }
    if changes.is_empty() {
        Ok(Merged::Saved)
    } else {
        up_to(5, store, key, loaded, changes, now).await
    }
}
