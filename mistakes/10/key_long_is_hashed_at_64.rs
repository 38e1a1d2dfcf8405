//! Step 8.7: hashes a key of 64 bytes or more.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        use sha2::Digest;

        if bytes.len() >= 64 {
            return Ok(Self(Sha256::digest(&bytes).to_vec()));
        }
        Ok(Self(bytes))
    }
}
