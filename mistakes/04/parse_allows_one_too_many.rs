//! step 6, 4: the last character may be A, Q, g, w or 8.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if let Some(position) = text.bytes().position(|byte| !allowed(byte)) {
            return Err(ParseError::Byte(position));
        }
        if !matches!(text.as_bytes()[21], b'A' | b'Q' | b'g' | b'w' | b'8') {
            return Err(ParseError::SpareBits);
        }
        let engine = base64::engine::GeneralPurpose::new(
            &base64::alphabet::URL_SAFE,
            base64::engine::general_purpose::NO_PAD.with_decode_allow_trailing_bits(true),
        );
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&engine, text, &mut bytes).map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
