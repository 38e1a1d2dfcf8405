//! Replaces src/named.rs. Breaks step 5, 3.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = (name.len() as u16).to_be_bytes();
    [&length[..], name.as_bytes(), value.as_bytes()].concat()
}
