//! caught by: step_4::a_closed_session_takes_no_change
//! What a forgotten task changes later is seen by all readers, and never saved.

impl Session {
    pub fn close(&self) -> Pending {
        std::mem::take(&mut self.state().pending)
    }
}
