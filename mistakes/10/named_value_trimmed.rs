//! Step 5.3: the value is signed without white space around it.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}={}", value.trim()).into_bytes()
}
