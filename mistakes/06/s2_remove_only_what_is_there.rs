//! 2.4: a remove of what the view does not have is left out

impl Session {
    pub fn remove(&self, key: &str) {
        if self.state().view.contains_key(key) {
            self.note(Change::Remove(key.to_owned()));
        }
    }
}
