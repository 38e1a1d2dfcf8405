//! step 7, 2: the text from the end.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId({})", self.text().chars().rev().collect::<String>())
    }
}
