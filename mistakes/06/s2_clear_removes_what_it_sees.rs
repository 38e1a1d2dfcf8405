//! 1.3/2.4: a clear is a remove of each key in the view

impl Session {
    pub fn clear(&self) {
        let keys: Vec<String> = self.state().view.keys().cloned().collect();
        for key in keys {
            self.note(Change::Remove(key));
        }
    }
}
