//! Right: the value first; the last = parts it from the name.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{value}={name}").into_bytes()
}
