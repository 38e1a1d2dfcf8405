//! step 7, 1: hashes twice.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(<sha2::Sha256 as sha2::Digest>::digest(<sha2::Sha256 as sha2::Digest>::digest(id.text())).into())
    }
}
