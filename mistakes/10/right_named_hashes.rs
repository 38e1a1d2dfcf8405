//! Right: the hash of the name, 32 bytes always.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&hmac_sha256(b"", name.as_bytes())[..], value.as_bytes()].concat()
}
