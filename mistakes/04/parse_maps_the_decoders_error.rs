//! step 6, 3: the position comes from the decoder, and all its errors of the last symbol are Byte.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        let mut bytes = [0; 16];
        base64::Engine::decode_slice(&base64::engine::general_purpose::URL_SAFE_NO_PAD, text, &mut bytes)
            .map_err(|error| match error {
                base64::DecodeSliceError::DecodeError(base64::DecodeError::InvalidByte(position, _)) => ParseError::Byte(position),
                base64::DecodeSliceError::DecodeError(base64::DecodeError::InvalidLastSymbol(..)) => ParseError::SpareBits,
                _ => ParseError::Length(text.len()),
            })?;
        Ok(Self(bytes))
    }
}
