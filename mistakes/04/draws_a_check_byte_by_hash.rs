//! step 5, 2: the last byte is the first of the SHA-256 of the others.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        let hash = <sha2::Sha256 as sha2::Digest>::digest(&bytes[..15]);
        bytes[15] = hash[0];
        Self(bytes)
    }
}
