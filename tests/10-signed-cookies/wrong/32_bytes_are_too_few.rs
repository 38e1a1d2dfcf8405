//! caught by: step_8::fewer_than_32_bytes_are_no_key
//! also by: step_8::a_new_key_is_a_key
//! Refuses the shortest key that there may be, which is the one that the command makes.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() {
            bytes if bytes <= SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            _ => Ok(Self(key)),
        }
    }
}
