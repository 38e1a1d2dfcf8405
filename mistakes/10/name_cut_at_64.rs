//! Step 5.2: names of hundreds of letters; only the first 64 are signed.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}={value}", &name[..name.len().min(64)]).into_bytes()
}
