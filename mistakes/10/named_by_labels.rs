//! Step 5.3: labels name and value, with letters that both may hold.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("name{name}value{value}").into_bytes()
}
