//! caught by: step_7::an_id_that_is_printed_shows_nothing_of_itself

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId({:.4}…)", self.text())
    }
}
