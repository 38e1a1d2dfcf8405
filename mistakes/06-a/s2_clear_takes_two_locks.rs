//! Step 2.9: `clear`, and only it, changes the view under one lock and the list under a second.
//! ("must hold" number 2.9 broken; an insert of another thread between them is in the view, and is cleared when the list is applied)

impl Session {
    // in src/session.rs
    pub fn clear(&self) {
        self.open().view.clear();
        self.open().pending.changes.push(Change::Clear);
    }
}
