//! caught by: step_4::no_change_falls_between_seen_and_closed
//! "What was pending is handed over, once"; here another thread's change can come between the handing over and the closing, and is lost without a word.

impl Session {
    pub fn close(&self) -> Pending {
        let pending = std::mem::take(&mut self.state().pending);
        self.state().closed = true;
        pending
    }
}
