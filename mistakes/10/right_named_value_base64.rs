//! Right: the value in base64url behind the last dot.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}.{}", encode(value.as_bytes())).into_bytes()
}
