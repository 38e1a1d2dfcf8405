//! step 7, 2: the first byte, in hexadecimal digits.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId({:02x}…)", self.0[0])
    }
}
