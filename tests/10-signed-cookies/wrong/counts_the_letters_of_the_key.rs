//! caught by: step_7::fewer_than_32_bytes_are_no_key
//! also by: step_7::the_refusal_helps_and_tells_nothing
//! Counts letters of base64, of which 32 are 24 bytes.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match text.len() {
            bytes if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            _ => Ok(Self(key)),
        }
    }
}
