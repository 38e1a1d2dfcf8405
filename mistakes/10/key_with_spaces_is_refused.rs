//! Step 7.3: the text of 32 bytes or more is a key; one with a space in its bytes is refused, as thought up.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() >= SHORTEST_KEY && bytes.contains(&b' ') {
            return Err(KeyError::Text);
        }
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
