//! caught by: step_5::no_bit_follows_from_the_id_before
//! Draws 64 bits, and stretches them to 128 by a hash.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes[..8]).expect("the operating system gives random bytes");
        let hash = <sha2::Sha256 as sha2::Digest>::digest(&bytes[..8]);
        bytes[8..].copy_from_slice(&hash[..8]);
        Self(bytes)
    }
}
