//! Step 5.3: parts name and value with |, which a name may hold.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}|{value}").into_bytes()
}
