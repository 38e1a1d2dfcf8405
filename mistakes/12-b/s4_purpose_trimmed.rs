//! Step 4, "What the key for one purpose signs, the key for another one doesn't open, however alike the two names are": blanks around the purpose are cut off, so `reset` and `reset ` (or the empty purpose and a line end) have one key.

pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let bytes = hkdf(&master.0, &[], purpose.trim().as_bytes(), SHORTEST_KEY);
    let bytes = bytes.map_err(|_| KeyError::Text)?;
    Key::parse(&encode(&bytes))
}
