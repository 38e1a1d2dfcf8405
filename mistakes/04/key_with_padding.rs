//! step 7, 1: hashes the text with equals signs.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(<sha2::Sha256 as sha2::Digest>::digest(format!("{}==", id.text())).into())
    }
}
