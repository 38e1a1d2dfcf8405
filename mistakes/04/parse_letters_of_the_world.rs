//! step 6, 3: é is alphanumeric, so it gives SpareBits and not Byte.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let allowed = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        if let Some((position, _)) = text.char_indices().find(|(_, letter)| !allowed(*letter)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text, &mut bytes)
            .map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
