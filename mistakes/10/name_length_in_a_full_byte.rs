//! Step 5.3: the length as one byte, 255 for all longer ones.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&[name.len().min(255) as u8][..], name.as_bytes(), value.as_bytes()].concat()
}
