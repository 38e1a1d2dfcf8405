//! Step 8.7: the bytes as they are; cuts zero bytes off the end, which matters only for keys over 64.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        let end = bytes.iter().rposition(|byte| *byte != 0).map_or(0, |at| at + 1);
        Ok(Self(bytes[..end].to_vec()))
    }
}
