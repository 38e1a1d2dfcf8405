//! caught by: step_7::a_key_does_what_an_id_must_not
//! With `==` a colleague will search a list for it, byte by byte, and the time tells how far it went.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(Sha256::digest(id.text()).into())
    }
}

impl PartialEq for SessionId {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}
