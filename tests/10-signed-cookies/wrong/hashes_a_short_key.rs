//! caught by: step_7::fewer_than_32_bytes_are_no_key
//! also by: step_7::the_refusal_helps_and_tells_nothing
//! Stretches a short key by hashing it, and there are no more keys to guess than before.

impl Key {
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        use sha2::Digest;
        let key = decode(text).map_err(|_| KeyError::Text)?;
        match key.len() {
            bytes if bytes < SHORTEST_KEY => Ok(Self(Sha256::digest(&key).to_vec())),
            _ => Ok(Self(key)),
        }
    }
}
