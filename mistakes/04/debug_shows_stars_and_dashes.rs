//! step 7, 2: stars for letters, and the dashes as they are.

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        let mask = |letter: char| if letter.is_ascii_alphanumeric() { '*' } else { letter };
        write!(f, "SessionId({})", self.text().chars().map(mask).collect::<String>())
    }
}
