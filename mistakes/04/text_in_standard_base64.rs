//! step 5, 6: + and /.

impl SessionId {
    pub fn text(&self) -> String {
        base64::Engine::encode(&base64::engine::general_purpose::STANDARD_NO_PAD, self.0)
    }
}
