//! Step 5.3: name in base64url, value behind it, no mark between.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}{value}", encode(name.as_bytes())).into_bytes()
}
