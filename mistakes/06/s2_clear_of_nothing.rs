//! 2.4: a clear of an empty view is left out

impl Session {
    pub fn clear(&self) {
        if !self.state().view.is_empty() {
            self.note(Change::Clear);
        }
    }
}
