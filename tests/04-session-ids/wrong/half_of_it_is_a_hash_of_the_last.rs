//! caught by: step_5::no_bit_follows_from_the_id_before
//! Eight of the bytes are a hash of the ID before.

impl SessionId {
    pub fn generate() -> Self {
        static LAST: std::sync::Mutex<[u8; BYTES]> = std::sync::Mutex::new([0; BYTES]);
        let mut last = LAST.lock().expect("no panic while it is held");
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes[..8]).expect("the operating system gives random bytes");
        let hash = <sha2::Sha256 as sha2::Digest>::digest(URL_SAFE_NO_PAD.encode(*last));
        bytes[8..].copy_from_slice(&hash[..8]);
        *last = bytes;
        Self(bytes)
    }
}
