//! caught by: step_2::what_changes_nothing_here_may_change_something_there
//! Compares with what this session sees, where the record is what counts.

// ANCHOR: code
impl Session {
    pub fn insert<T: Serialize>(&self, key: &str, value: T) {
        let value = to_json(value);
        // No change, no write: most handlers insert what is there already.
        if self.state().view.get(key) != Some(&value) {
            self.note(Change::Insert(key.to_owned(), value));
        }
    }

    pub fn remove(&self, key: &str) {
        if self.state().view.contains_key(key) {
            self.note(Change::Remove(key.to_owned()));
        }
    }
}
// ANCHOR_END: code
