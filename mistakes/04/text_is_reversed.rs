//! step 5: the bytes are written from the last to the first.

impl SessionId {
    pub fn text(&self) -> String {
        let mut bytes = self.0;
        bytes.reverse();
        base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, bytes)
    }
}
