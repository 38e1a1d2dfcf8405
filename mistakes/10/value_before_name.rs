//! Step 5.3: joins them the other way round.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{value}{name}").into_bytes()
}
