//! step 6, 4: the highest of the four spare bits is not looked at.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if let Some(position) = text.bytes().position(|byte| !allowed(byte)) {
            return Err(ParseError::Byte(position));
        }
        if base64_value(text.as_bytes()[21]) & 7 != 0 {
            return Err(ParseError::SpareBits);
        }
        fn base64_value(byte: u8) -> u8 {
            match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'-' => 62,
                _ => 63,
            }
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
