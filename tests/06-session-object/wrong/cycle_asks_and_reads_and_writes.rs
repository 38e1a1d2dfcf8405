//! caught by: step_5::nothing_gets_between_a_look_at_the_id_and_its_change
//! Three locks: asks whether it is open, reads what becomes of the ID, and writes it. A `destroy` between the last
//! two is undone.

impl Session {
    pub fn cycle_id(&self) {
        drop(self.open());
        let id = self.open().pending.id;
        self.open().pending.id = id.and(IdChange::Cycle);
    }
}
