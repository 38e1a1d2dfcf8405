//! caught by: step_2::no_other_thread_sees_half_a_change
//! Empties the view under one lock, and notes it under another.

impl Session {
    pub fn clear(&self) {
        self.open().view.clear();
        self.open().pending.changes.push(Change::Clear);
    }
}
