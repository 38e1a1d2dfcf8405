//! Step 5.4: the value in small letters is signed.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}={}", value.to_ascii_lowercase()).into_bytes()
}
