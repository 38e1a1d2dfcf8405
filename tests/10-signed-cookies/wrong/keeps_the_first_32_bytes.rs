//! caught by: step_9::key_and_name_are_part_of_it
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
