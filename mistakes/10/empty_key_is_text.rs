//! Step 7.2: the empty text has 0.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        if text.is_empty() {
            return Err(KeyError::Text);
        }

        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
