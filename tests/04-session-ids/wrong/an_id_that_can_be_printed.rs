//! caught by: step_7::a_key_does_what_an_id_must_not
//! With a `Display` it is one pair of braces from the cookie to the log.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(Sha256::digest(id.to_string()).into())
    }
}

impl Display for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.text())
    }
}
