//! Step 5.3: the length of the value as a byte, then name and value.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&[value.len() as u8][..], name.as_bytes(), value.as_bytes()].concat()
}
