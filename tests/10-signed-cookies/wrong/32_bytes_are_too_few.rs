//! caught by: step_7::fewer_than_32_bytes_are_no_key
//! also by: step_7::a_new_key_is_a_key, step_8::all_bytes_of_the_key_count
//! also by: step_9::still_all_bytes_of_the_key_count
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
