//! caught by: step_4::of_two_closes_one_gives_the_list
//! also by: step_5::an_id_change_is_closed_or_panics, step_5::of_two_closes_one_gives_the_id
//! sometimes by: step_4::nothing_comes_in_while_it_closes
//! Three locks: asks whether it was closed, copies what is pending, and empties that. Two closes that have both asked
//! and copied both give the list.

impl Session {
    pub fn close(&self) -> Pending {
        if self.state().closed {
            return Pending::default();
        }
        let pending = self.pending();
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
