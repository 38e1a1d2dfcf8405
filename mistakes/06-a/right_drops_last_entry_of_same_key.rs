//! RIGHT: where the last entry is an insert or a remove of the same key, an insert or a remove replaces it;
//! `get` and the update read from the borrowed value, `get` under the lock.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.state();
        let value = state.view.get(key)?;
        let read = <T as serde::Deserialize<'_>>::deserialize(value);
        read.ok()
    }

    pub(crate) fn note(&self, change: Change) {
        let mut state = self.open();
        let mut view = state.view.clone();
        change.apply_to(&mut view);
        let mut changes: Vec<Change> = state.pending.changes.iter().cloned().collect();
        if let Some(last) = changes.last()
            && leaves_nothing_of(&change, last)
        {
            changes.pop();
        }
        changes.push(change);
        state.view = view;
        state.pending.changes = changes.into_iter().collect();
    }
}

fn leaves_nothing_of(later: &Change, earlier: &Change) -> bool {
    let key_of = |change: &Change| match change {
        Change::Insert(key, _) | Change::Remove(key) => Some(key.clone()),
        Change::Clear | Change::Update(..) => None,
    };
    key_of(later).is_some() && key_of(later) == key_of(earlier)
}

impl Updater {
    // in src/updater.rs
    pub fn new<T, F>(f: F) -> Self
    where
        T: Serialize + DeserializeOwned,
        F: Fn(Option<T>) -> T + Send + Sync + 'static,
    {
        Self::on_json(move |old| {
            let given = match &old {
                Some(value) => <T as serde::Deserialize<'_>>::deserialize(value).ok(),
                None => None,
            };
            to_json(f(given))
        })
    }
}
