//! Step 7.3: no longest one; 1024 letters.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        if text.len() > 1024 {
            return Err(KeyError::Text);
        }

        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
