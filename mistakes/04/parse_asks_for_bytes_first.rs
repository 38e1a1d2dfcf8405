//! step 6, 5 (true of it?): a bad byte is searched before the length is asked; both errors are true.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if let Some(position) = text.bytes().position(|byte| !allowed(byte)) {
            return Err(ParseError::Byte(position));
        }
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text, &mut bytes)
            .map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
