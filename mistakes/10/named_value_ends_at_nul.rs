//! Step 5.3/5.4: a value may be anything; what follows a zero byte isn't signed.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}={}", value.split('\0').next().unwrap_or_default()).into_bytes()
}
