//! Step 5.3: fills the name with spaces to 256; hundreds of letters.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name:256}{value}").into_bytes()
}
