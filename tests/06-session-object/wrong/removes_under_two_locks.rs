//! caught by: step_2::no_other_thread_sees_half_a_change
//! Takes the key out of the view under one lock, and notes it under another.

impl Session {
    pub fn remove(&self, key: &str) {
        self.open().view.remove(key);
        self.open().pending.changes.push(Change::Remove(key.to_owned()));
    }
}
