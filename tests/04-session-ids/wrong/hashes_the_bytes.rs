//! caught by: step_7::the_key_is_the_hash_of_the_text
//! sometimes by: step_5::no_bit_follows_another (hangs)
//! sometimes by: step_6::of_any_text_nothing_else_is_an_id (hangs)
//! sometimes by: step_8::the_three_attacks_fail (hangs)
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
