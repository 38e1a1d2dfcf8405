//! caught by: step_8::all_bytes_of_the_key_count
//! Hashes a key of a block itself, though the crate takes it as it is.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        if bytes.len() >= 64 {
            return Ok(Self(<Sha256 as sha2::Digest>::digest(&bytes).to_vec()));
        }
        Ok(Self(bytes))
    }
}
