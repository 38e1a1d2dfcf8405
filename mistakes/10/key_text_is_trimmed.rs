//! Step 7.1: not canonical; white space around a pasted key is cut off.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text.trim()).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
