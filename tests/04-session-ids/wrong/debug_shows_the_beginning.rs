//! caught by: step_7::an_id_that_is_printed_shows_nothing_of_itself
//! The first eight characters, to tell IDs apart: 48 bits fewer to guess.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId({:.8}…)", self.text())
    }
}
