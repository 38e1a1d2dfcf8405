//! Step 5.2/5.3: hundreds of letters; the length as one byte that wraps.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&[name.len() as u8][..], name.as_bytes(), value.as_bytes()].concat()
}
