//! caught by: step_5::opens_under_no_other_name
//! also by: step_8::verifies_under_no_other_name, step_9::still_only_its_own_name
//! Takes `__Host-` off the name, and `user` opens as `__Host-user`.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let name = name.strip_prefix("__Host-").unwrap_or(name);
    let length = (name.len() as u64).to_be_bytes();
    [&length, name.as_bytes(), value.as_bytes()].concat()
}
