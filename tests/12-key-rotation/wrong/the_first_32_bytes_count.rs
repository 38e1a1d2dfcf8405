//! caught by: step_4::each_secret_has_keys_of_its_own
//! Takes no more than 32 bytes of the secret.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let bytes = hkdf(&master.0[..SHORTEST_KEY], b"", purpose.as_bytes(), SHORTEST_KEY);
    let bytes = bytes.map_err(|TooLong { length }| KeyError::TooShort { bytes: length })?;
    Key::parse(&encode(&bytes))
}
