//! step 7, 2: two characters from the middle.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId(…{}…)", &self.text()[10..12])
    }
}
