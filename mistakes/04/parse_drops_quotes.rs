//! step 6, 6: quotes around the ID are dropped.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let text = text.trim_matches('"');
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if let Some(position) = text.bytes().position(|byte| !allowed(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text, &mut bytes)
            .map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
