//! caught by: step_8::all_bytes_of_the_key_count
//! Decodes the key to measure it, and then signs with its letters.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() {
            bytes if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            _ => Ok(Self(text.as_bytes().to_vec())),
        }
    }
}
