//! caught by: step_6::padding_is_refused
//! Kind to clients that pad.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let text = text.trim_end_matches('=');
        if let Some(position) = text.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        if text.len() != CHARACTERS {
            return Err(ParseError::Length(text.len()));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
