//! Step 6.3: a `+` or `=` as the last of 22 characters gives `SpareBits` and not `Byte(21)`. ("must hold" 6.3 broken at
//! the last position only: the last character is compared with the four that may stand there before the alphabet is checked)

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        if !text.ends_with(['A', 'Q', 'g', 'w']) {
            return Err(ParseError::SpareBits);
        }
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if let Some(position) = text.bytes().position(|byte| !fits(byte)) {
            return Err(ParseError::Byte(position));
        }
        let bytes = URL_SAFE_NO_PAD
            .decode(text)
            .map_err(|_| ParseError::SpareBits)?;
        let bytes: [u8; BYTES] = bytes.try_into().map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
