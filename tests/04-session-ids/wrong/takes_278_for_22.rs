//! caught by: step_6::another_length_is_refused
//! A length of 278 is 22 in a byte.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() as u8 != CHARACTERS as u8 {
            return Err(ParseError::Length(text.len()));
        }
        if let Some(position) = text.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(&text[..CHARACTERS], &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
