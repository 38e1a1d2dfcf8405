//! Right: the length as one character of UTF-8, whose end is clear.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = char::from_u32(name.len() as u32).unwrap_or(char::MAX);
    format!("{length}{name}{value}").into_bytes()
}
