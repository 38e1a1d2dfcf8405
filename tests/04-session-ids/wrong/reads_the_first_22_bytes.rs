//! caught by: step_6::another_length_is_refused
//! Ignores whatever comes after them.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let Some(start) = text.get(..CHARACTERS) else {
            return Err(match text.bytes().position(|byte| !is_base64url(byte)) {
                Some(position) => ParseError::Byte(position),
                None => ParseError::Length(text.len()),
            });
        };
        if let Some(position) = start.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(start, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
