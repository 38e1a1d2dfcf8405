//! step 7, 1: hashes the first 21 characters only.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(<sha2::Sha256 as sha2::Digest>::digest(&id.text()[..21]).into())
    }
}
