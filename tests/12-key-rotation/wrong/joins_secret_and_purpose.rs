//! caught by: step_4::each_secret_has_keys_of_its_own
//! Hashes secret and purpose, one behind the other.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let bytes = hkdf(&[&master.0, purpose.as_bytes()].concat(), b"", b"", SHORTEST_KEY);
    let bytes = bytes.map_err(|TooLong { length }| KeyError::TooShort { bytes: length })?;
    Key::parse(&encode(&bytes))
}
