//! Right: the length in two bytes; no cookie holds a name of 65,536.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&(name.len() as u16).to_be_bytes()[..], name.as_bytes(), value.as_bytes()].concat()
}
