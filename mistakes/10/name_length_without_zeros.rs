//! Step 5.3: the length without its leading zero bytes: one byte or two, and 0x0141 looks like 1 and A.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = name.len().to_be_bytes();
    let start = length.iter().position(|byte| *byte != 0).unwrap_or(7);
    [&length[start..], name.as_bytes(), value.as_bytes()].concat()
}
