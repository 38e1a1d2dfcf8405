//! 5.3/5.10: reads the ID change under one lock, writes it under the next

impl Session {
    pub fn cycle_id(&self) {
        let id = self.open().pending.id;
        self.open().pending.id = id.and(IdChange::Cycle);
    }
}
