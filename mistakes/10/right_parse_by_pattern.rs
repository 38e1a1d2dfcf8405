//! Right: one match.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        match decode(text) {
            Ok(bytes) if bytes.len() >= SHORTEST_KEY => Ok(Key(bytes)),
            Ok(bytes) => Err(KeyError::TooShort { bytes: bytes.len() }),
            Err(_) => Err(KeyError::Text),
        }
    }
}
