//! 4.5/4.9: the flag under one lock, the list under the next

impl Session {
    pub fn close(&self) -> Pending {
        self.state().closed = true;
        std::mem::take(&mut self.state().pending)
    }
}
