//! caught by: step_4::nothing_comes_in_while_it_closes
//! also by: step_4::of_two_closes_one_gives_the_list, step_5::an_id_change_is_closed_or_panics
//! also by: step_5::of_two_closes_one_gives_the_id
//! What another task inserts between the two locks is in neither the list nor the next one, and no error says so.

impl Session {
    pub fn close(&self) -> Pending {
        let pending = self.pending();
        let mut state = self.state();
        state.closed = true;
        state.pending = Pending::default();
        pending
    }
}
