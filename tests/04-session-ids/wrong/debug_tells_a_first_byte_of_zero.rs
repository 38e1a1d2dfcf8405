//! caught by: step_7::an_id_that_is_printed_shows_nothing_of_itself
//! One ID in 256 prints differently, and so says eight of its bits.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self.0[0] {
            0 => f.write_str("SessionId(low…)"),
            _ => f.write_str("SessionId(…)"),
        }
    }
}
