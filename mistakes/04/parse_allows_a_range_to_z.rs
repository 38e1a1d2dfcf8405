//! step 6, 3: A to z has six other characters between the capitals and the small letters.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let allowed = |byte: u8| matches!(byte, b'A'..=b'z' | b'0'..=b'9') || byte == b'-' || byte == b'_';
        if let Some(position) = text.bytes().position(|byte| !allowed(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text, &mut bytes)
            .map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
