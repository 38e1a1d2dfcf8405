//! 5.3: three locks: asks, reads the ID, sets it

impl Session {
    pub fn cycle_id(&self) {
        drop(self.open());
        let id = self.open().pending.id;
        self.open().pending.id = id.and(IdChange::Cycle);
    }
}
