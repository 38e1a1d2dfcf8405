//! caught by: step_7::fewer_than_32_bytes_are_no_key
//! Counts the bytes of a key in a byte, and 256 are none.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() % 256 {
            bytes if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            _ => Ok(Self(key)),
        }
    }
}
