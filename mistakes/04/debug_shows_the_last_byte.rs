//! step 7, 2: the last byte, as a number.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId(…{})", self.0[15])
    }
}
