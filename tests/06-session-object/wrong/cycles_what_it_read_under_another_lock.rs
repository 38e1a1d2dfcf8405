//! caught by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! Reads what becomes of the ID, lets go of the lock, and writes it: a `destroy` in between is undone.

impl Session {
    pub fn cycle_id(&self) {
        let id = self.open().pending.id.and(IdChange::Cycle);
        self.open().pending.id = id;
    }
}
