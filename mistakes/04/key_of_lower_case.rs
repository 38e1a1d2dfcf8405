//! step 7, 1: hashes the text in lower case.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(<sha2::Sha256 as sha2::Digest>::digest(id.text().to_ascii_lowercase()).into())
    }
}
