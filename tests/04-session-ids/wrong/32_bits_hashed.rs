//! caught by: step_5::no_two_are_the_same
//! Hashes 32 bits to 128. Each bit looks drawn, and there are four billion IDs in all.

impl SessionId {
    pub fn generate() -> Self {
        use sha2::Digest;
        let drawn = getrandom::u32().expect("the operating system gives random bytes");
        let hash = sha2::Sha256::digest(drawn.to_le_bytes());
        let mut bytes = [0; BYTES];
        bytes.copy_from_slice(&hash[..BYTES]);
        Self(bytes)
    }
}
