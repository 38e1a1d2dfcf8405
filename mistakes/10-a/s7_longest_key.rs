//! Step 7.3: takes keys of up to 4,096 bytes. ("must hold" number 7.3 broken; a key of 4,097 bytes is KeyError::Text.)
// in src/key.rs
impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() {
            bytes if bytes < SHORTEST_KEY => Err(KeyError::TooShort { bytes }),
            ..=4096 => Ok(Self(key)),
            _ => Err(KeyError::Text),
        }
    }
}
