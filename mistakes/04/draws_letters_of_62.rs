//! step 5, 1: 22 characters out of 62, of which no byte has all values with the same chance; - and _ never appear.

impl SessionId {
    pub fn generate() -> Self {
        const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let mut drawn = [0u8; 22];
        getrandom::fill(&mut drawn).expect("the operating system gives random bytes");
        let mut text: Vec<u8> = drawn.iter().map(|byte| LETTERS[usize::from(*byte) % 62]).collect();
        text[21] = b"AQgw"[usize::from(drawn[21]) % 4];
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &text, &mut bytes)
            .expect("letters are base64url");
        Self(bytes)
    }
}
