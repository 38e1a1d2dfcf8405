//! step 5, 2: 8 bytes are drawn, and the other 8 are the hash of them.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        let hash = <sha2::Sha256 as sha2::Digest>::digest(&bytes[..8]);
        bytes[8..].copy_from_slice(&hash[..8]);
        Self(bytes)
    }
}
