//! step 5, 1: the last four bytes are the nanoseconds of the second.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let nanos = since.map_or(0, |time| time.subsec_nanos());
        bytes[12..].copy_from_slice(&nanos.to_be_bytes());
        Self(bytes)
    }
}
