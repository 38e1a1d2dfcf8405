//! step 5, 6: + becomes -, and / stays.

impl SessionId {
    pub fn text(&self) -> String {
        let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD_NO_PAD, self.0);
        text.replace('+', "-")
    }
}
