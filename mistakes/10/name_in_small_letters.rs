//! Step 5.2: a name in capitals.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}={value}", name.to_ascii_lowercase()).into_bytes()
}
