//! Step 8.7: the bytes are the crate's key as they are; keeps their hash.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let bytes = decode(text).map_err(|_| KeyError::Text)?;
        if bytes.len() < SHORTEST_KEY {
            return Err(KeyError::TooShort { bytes: bytes.len() });
        }
        use sha2::Digest;

        Ok(Self(Sha256::digest(&bytes).to_vec()))
    }
}
