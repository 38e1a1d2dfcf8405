//! caught by: step_3::reading_runs_nothing
//! Keeps what was loaded, and makes the view again for each read: a function that is slow is
//! slow each time.

impl Session {
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let state = self.state();
        let view = state.pending.changes.apply(state.view.clone());
        view.get(key).cloned().and_then(from_json)
    }

    pub(crate) fn note(&self, change: Change) {
        self.open().pending.changes.push(change);
    }
}
