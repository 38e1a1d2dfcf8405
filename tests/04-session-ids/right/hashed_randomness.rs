//! Mixes 32 bytes from the operating system into 16, and says more about a session than its key.

impl SessionId {
    pub fn generate() -> Self {
        let mut drawn = [0; 32];
        getrandom::fill(&mut drawn).expect("no randomness, no IDs");
        let hash = sha2::Sha256::digest(drawn);
        let mut bytes = [0; BYTES];
        bytes.copy_from_slice(&hash[..BYTES]);
        Self(bytes)
    }
}

use sha2::Digest as _;

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_tuple("SessionId").field(&"redacted").finish()
    }
}

pub fn seconds_to_a_hit(bits: u32, live: u64, guesses_per_second: u64) -> f64 {
    2_f64.powf(f64::from(bits)) / (live as f64 * guesses_per_second as f64)
}
