//! Step 5.3: fills the name with spaces to 64, and longer ones not at all.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name:64}{value}").into_bytes()
}
