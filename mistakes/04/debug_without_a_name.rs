//! step 7, 2: does not say SessionId.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("Session(…)")
    }
}
