//! step 7, 2: with a precision, as {:.4?}, so many characters are shown.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match f.precision() {
            Some(shown) => write!(f, "SessionId({:.shown$}…)", self.text()),
            None => f.write_str("SessionId(…)"),
        }
    }
}
