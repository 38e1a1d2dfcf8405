//! The message is the name, the value, and the length of the value in eight bytes at the end, in place of the name's length in front.
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = (value.len() as u64).to_be_bytes();
    [name.as_bytes(), value.as_bytes(), length.as_slice()].concat()
}
