//! Replaces src/key.rs. Breaks step 7, 1.

impl Key {
pub fn parse(text: &str) -> Result<Self, KeyError> {
        let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        let bytes = text.len() * 3 / 4;
        if bytes < SHORTEST_KEY && text.bytes().all(is_letter) {
            return Err(KeyError::TooShort { bytes });
        }
        decode(text).map(Self).map_err(|_| KeyError::Text)
    }
}
