//! caught by: step_4::each_secret_has_keys_of_its_own
//! also by: step_4::no_purpose_opens_anothers
//! Takes the purpose as the salt.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let bytes = hkdf(&master.0, purpose.as_bytes(), b"", SHORTEST_KEY);
    let bytes = bytes.map_err(|TooLong { length }| KeyError::TooShort { bytes: length })?;
    Key::parse(&encode(&bytes))
}
