//! Step 7.1: what is not canonical is Text; spare bits in a short key are TooShort.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|error| match error {
            Error::NotCanonical => KeyError::TooShort { bytes: text.len() * 3 / 4 },
            _ => KeyError::Text,
        })?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        Ok(Self(bytes))
    }
}
