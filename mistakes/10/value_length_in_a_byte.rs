//! Step 5.3: the length of the value in front, as a byte; then value and name.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&[value.len() as u8][..], value.as_bytes(), name.as_bytes()].concat()
}
