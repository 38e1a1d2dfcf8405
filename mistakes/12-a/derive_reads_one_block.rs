//! Step 4, "Another secret has other keys, also one that only has a byte more": only the secret's first 64 bytes, a block of SHA-256, go into `derive`: a `Master` of 64 bytes and the same with a byte more have one key for `session`, and that of 65 bytes isn't made of `hkdf`'s bytes.
pub fn derive(master: &Master, purpose: &str) -> Result<Key, KeyError> {
    let block = master.0.len().min(2 * HASH);
    let bytes = hkdf(&master.0[..block], &[], purpose.as_bytes(), SHORTEST_KEY);
    Key::parse(&encode(&bytes.map_err(|_| KeyError::Text)?))
}
