//! caught by: step_7::the_key_is_the_hash_of_the_text
//! Of the bytes, and not of the text: another program that has the cookie finds no record.

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        Self(Sha256::digest(id.bytes()).into())
    }
}

impl SessionId {
    fn bytes(&self) -> Vec<u8> {
        use base64::Engine;
        let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        engine.decode(self.text()).unwrap_or_default()
    }
}
