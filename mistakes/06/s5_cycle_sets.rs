//! 5.3: a cycle_id after a destroy lowers it

impl Session {
    pub fn cycle_id(&self) {
        self.open().pending.id = IdChange::Cycle;
    }
}
