//! caught by: step_5::the_text_is_22_characters_of_base64url
//! The other base64, whose + and / mean something else in a URL or a path.

impl SessionId {
    pub fn text(&self) -> String {
        base64::engine::general_purpose::STANDARD_NO_PAD.encode(self.0)
    }
}
