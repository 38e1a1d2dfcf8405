//! step 5, 3: a random number for the process and a counter for each thread, hashed.

impl SessionId {
    pub fn generate() -> Self {
        static PROCESS: std::sync::OnceLock<[u8; 16]> = std::sync::OnceLock::new();
        thread_local!(static COUNT: std::cell::Cell<u64> = const { std::cell::Cell::new(0) });
        let process = PROCESS.get_or_init(|| {
            let mut first = [0; 16];
            getrandom::fill(&mut first).expect("the operating system gives random bytes");
            first
        });
        let count = COUNT.get();
        COUNT.set(count + 1);
        let hash = <sha2::Sha256 as sha2::Digest>::digest([&process[..], &count.to_le_bytes()[..]].concat());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        Self(bytes)
    }
}
