//! Step 6.6: an ID between double quotes, as a cookie's value may stand, is read. ("must hold" 6.2 and 6.6 broken: a text
//! of 24 bytes is a second spelling of the ID)

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let inside = text
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'))
            .filter(|inside| inside.len() == 22);
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let read = |text: &str| {
            if text.len() != 22 {
                return Err(ParseError::Length(text.len()));
            }
            if let Some(position) = text.bytes().position(|byte| !fits(byte)) {
                return Err(ParseError::Byte(position));
            }
            let bytes = URL_SAFE_NO_PAD
                .decode(text)
                .map_err(|_| ParseError::SpareBits)?;
            let bytes: [u8; BYTES] = bytes.try_into().map_err(|_| ParseError::SpareBits)?;
            Ok(Self(bytes))
        };
        if let Some(Ok(id)) = inside.map(read) {
            return Ok(id);
        }
        read(text)
    }
}
