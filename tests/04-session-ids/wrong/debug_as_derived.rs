//! caught by: step_7::an_id_that_is_printed_shows_nothing_of_itself
//! What `#[derive(Debug)]` would write.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_tuple("SessionId").field(&self.0).finish()
    }
}
