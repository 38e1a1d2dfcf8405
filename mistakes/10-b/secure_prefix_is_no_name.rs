//! Step 5.2: leaves the prefix `__Secure-` out of the name. (number 5.2, and with it 5.3, broken; what was signed for `user` is opened
//! under `__Secure-user`, and the other way round; `__Host-user` is refused)

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let name = name.strip_prefix("__Secure-").unwrap_or(name);
    let length = (name.len() as u64).to_be_bytes();
    [&length[..], name.as_bytes(), value.as_bytes()].concat()
}
