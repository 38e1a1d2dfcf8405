//! caught by: step_8::fewer_than_32_bytes_are_no_key
//! Catches the setting that nobody made, and none that somebody made badly.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() {
            0 => Err(KeyError::TooShort { bytes: 0 }),
            _ => Ok(Self(key)),
        }
    }
}
