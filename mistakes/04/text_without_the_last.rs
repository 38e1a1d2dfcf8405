//! step 5, 6: 21 characters: the last says only two bits.

impl SessionId {
    pub fn text(&self) -> String {
        let mut text = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, self.0);
        text.pop();
        text
    }
}
