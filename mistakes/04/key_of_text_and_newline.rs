//! step 7, 1: hashes the text with a line break, as echo does.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(<sha2::Sha256 as sha2::Digest>::digest(format!("{}\n", id.text())).into())
    }
}
