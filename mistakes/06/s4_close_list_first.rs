//! 4.9: the list under one lock, the flag under the next: a change in between is lost

impl Session {
    pub fn close(&self) -> Pending {
        let pending = std::mem::take(&mut self.state().pending);
        self.state().closed = true;
        pending
    }
}
