//! Step 7.1: Text however short; asks for the length first.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        if text.len() < 43 {
            return Err(KeyError::TooShort { bytes: text.len() * 3 / 4 });
        }

        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
