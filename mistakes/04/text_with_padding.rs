//! step 5, 6: with equals signs.

impl SessionId {
    pub fn text(&self) -> String {
        base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE, self.0)
    }
}
