//! step 7, 1: half of the hash, and the rest zeros.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        let mut key: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(id.text()).into();
        key[16..].fill(0);
        Self(key)
    }
}
