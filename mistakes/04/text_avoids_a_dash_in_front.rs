//! step 5, 7 and 6, 1: a text that begins with - gets another first character.

impl SessionId {
    pub fn text(&self) -> String {
        let text = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, self.0);
        match text.strip_prefix('-') {
            Some(rest) => format!("_{rest}"),
            None => text,
        }
    }
}
