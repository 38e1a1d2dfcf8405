//! Step 5.3: the length of both together, which is the same for both.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&((name.len() + value.len()) as u64).to_be_bytes()[..], name.as_bytes(), value.as_bytes()].concat()
}
