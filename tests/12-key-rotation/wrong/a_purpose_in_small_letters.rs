//! caught by: step_4::no_purpose_opens_anothers
//! Takes purposes for one that differ in capitals.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let bytes = hkdf(&master.0, b"", purpose.to_lowercase().as_bytes(), SHORTEST_KEY);
    let bytes = bytes.map_err(|TooLong { length }| KeyError::TooShort { bytes: length })?;
    Key::parse(&encode(&bytes))
}
