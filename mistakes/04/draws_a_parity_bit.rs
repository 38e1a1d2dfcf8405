//! step 5, 2: the last bit is the parity of the others.

impl SessionId {
    pub fn generate() -> Self {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        let ones: u32 = bytes.iter().map(|byte| byte.count_ones()).sum();
        let last = u32::from(bytes[15] & 1);
        bytes[15] = bytes[15] & 0xfe | ((ones - last) & 1) as u8;
        Self(bytes)
    }
}
