//! step 7, 1: hashes a salt with it, which each process draws.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        static SALT: std::sync::OnceLock<[u8; 16]> = std::sync::OnceLock::new();
        let salt = SALT.get_or_init(|| {
            let mut salt = [0; 16];
            getrandom::fill(&mut salt).expect("the operating system gives random bytes");
            salt
        });
        Self(<sha2::Sha256 as sha2::Digest>::digest([&salt[..], id.text().as_bytes()].concat()).into())
    }
}
