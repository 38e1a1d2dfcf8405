//! caught by: step_9::key_and_name_are_part_of_it
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
