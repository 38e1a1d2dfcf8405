//! caught by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! Writes back a copy of the list, which lacks what came in between.

impl Session {
    pub fn cycle_id(&self) {
        let mut pending = self.pending();
        pending.id = pending.id.and(IdChange::Cycle);
        self.open().pending = pending;
    }
}
