//! caught by: step_4::each_secret_has_keys_of_its_own
//! Takes no more of the secret than SHA-256 reads at a time, 64 bytes.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let block = &master.0[..master.0.len().min(2 * HASH)];
    let bytes = hkdf(block, b"", purpose.as_bytes(), SHORTEST_KEY);
    let bytes = bytes.map_err(|TooLong { length }| KeyError::TooShort { bytes: length })?;
    Key::parse(&encode(&bytes))
}
