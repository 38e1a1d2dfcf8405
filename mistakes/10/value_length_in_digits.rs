//! Step 5.3: the length of the value in digits, value and name.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}{value}{name}", value.len()).into_bytes()
}
