//! step 7, 2: the last character.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId(…{})", &self.text()[21..])
    }
}
