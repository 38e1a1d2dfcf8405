//! Step 7.3: the text of 32 bytes or more is a key; one of letters alone is refused.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() >= SHORTEST_KEY && bytes.iter().all(u8::is_ascii_graphic) {
            return Err(KeyError::Text);
        }
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
