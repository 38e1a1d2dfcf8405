//! caught by: step_4::no_purpose_opens_anothers
//! Trims the purpose.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let bytes = hkdf(&master.0, b"", purpose.trim().as_bytes(), SHORTEST_KEY);
    let bytes = bytes.map_err(|TooLong { length }| KeyError::TooShort { bytes: length })?;
    Key::parse(&encode(&bytes))
}
