//! step 7, 2: the first character.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId({:.1}…)", self.text())
    }
}
