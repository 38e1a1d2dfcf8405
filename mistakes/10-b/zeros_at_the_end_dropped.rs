//! Step 8.7: `parse` drops the zero bytes at a key's end, after it was measured. (number 8.7 broken; harmless up to 64 bytes, but a key of
//! 64 bytes or more and the same with a zero byte behind it open each other's cookies)

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let mut bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
        Ok(Self(bytes))
    }
}
