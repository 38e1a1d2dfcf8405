//! caught by: step_7::fewer_than_32_bytes_are_no_key
//! also by: step_8::*, step_9::*
//! Takes a space for the sign of a phrase. One random key in eight has one.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        if bytes.contains(&b' ') {
            return Err(KeyError::Text);
        }
        Ok(Self(bytes))
    }
}
