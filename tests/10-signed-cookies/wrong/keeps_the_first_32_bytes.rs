//! caught by: step_8::all_bytes_of_the_key_count
//! also by: step_8::verifying_remembers_nothing, step_9::still_all_bytes_of_the_key_count
//! also by: step_9::opening_remembers_nothing
//! Takes the length that it needs, and drops the rest of a longer key.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let mut key = decode(text).map_err(|_| KeyError::Text)?;
        if key.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: key.len() });
        }
        key.truncate(SHORTEST_KEY);
        Ok(Self(key))
    }
}
