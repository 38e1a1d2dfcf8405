//! step 5, 6 (the table of base64url): _ for 62 and - for 63.

impl SessionId {
    pub fn text(&self) -> String {
        let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD_NO_PAD, self.0);
        text.replace('+', "_").replace('/', "-")
    }
}
