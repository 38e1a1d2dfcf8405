//! Step 5.2: leaves the prefix `__Secure-` out of the name. ("must hold" number 5.2 broken; `user` and `__Secure-user`
//! have the same signature. `__Host-user` has its own.)
pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let name = name.strip_prefix("__Secure-").unwrap_or(name);
    format!("{name}={value}").into_bytes()
}
