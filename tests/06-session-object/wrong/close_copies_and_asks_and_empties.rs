//! caught by: step_4::of_two_closes_one_gives_the_list
//! also by: step_4::nothing_comes_in_while_it_closes, step_5::an_id_change_is_closed_or_panics
//! also by: step_5::of_two_closes_one_gives_the_id
//! Three locks: copies what is pending, asks whether it was closed, and empties that. Two closes that have both copied
//! and asked both give the list.

impl Session {
    pub fn close(&self) -> Pending {
        let pending = self.pending();
        if self.state().closed {
            return Pending::default();
        }
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
