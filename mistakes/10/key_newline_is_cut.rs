//! Step 7.1: not canonical; a newline behind the key is cut off.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text.trim_end_matches('\n')).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
