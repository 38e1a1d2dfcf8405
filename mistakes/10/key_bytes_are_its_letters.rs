//! Step 7/8.7: Key holds the bytes, and not the letters of the text.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(text.as_bytes().to_vec()))
    }
}
