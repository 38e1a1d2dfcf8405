//! Step 5.8: `cycle_id` looks whether the session is closed under one lock, and changes the ID under a second.
//! ("must hold" number 5.8 broken; where another thread closes between the two, there is no panic, and the ID change isn't in what `close` has returned)

impl Session {
    pub fn cycle_id(&self) {
        drop(self.open());
        let mut state = self.state();
        state.pending.id = state.pending.id.and(IdChange::Cycle);
    }
}
