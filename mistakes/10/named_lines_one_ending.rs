//! Step 5.3: a value may be anything; CRLF and LF are one.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}={}", value.replace("\r\n", "\n")).into_bytes()
}
