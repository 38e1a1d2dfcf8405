//! caught by: step_6::nothing_opens_under_another_name
//! Counts the name in one byte.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    [&[name.len() as u8], name.as_bytes(), time.as_bytes()].concat()
}
