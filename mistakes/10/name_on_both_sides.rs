//! Step 5.3: puts the name on both sides of the value.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}{value}{name}").into_bytes()
}
