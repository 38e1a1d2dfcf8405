//! Step 5.3: the other way round, with a dot.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{value}.{name}").into_bytes()
}
