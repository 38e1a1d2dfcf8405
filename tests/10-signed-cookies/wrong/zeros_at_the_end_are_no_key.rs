//! caught by: step_8::all_bytes_of_the_key_count
//! also by: step_9::still_all_bytes_of_the_key_count
//! Takes zero bytes off, as HMAC puts them on. A key of more than a block is hashed with them.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        let end = bytes.iter().rposition(|&byte| byte != 0);
        Ok(Self(bytes[..end.map_or(0, |end| end + 1)].to_vec()))
    }
}
