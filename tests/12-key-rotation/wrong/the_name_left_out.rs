//! caught by: step_6::nothing_opens_under_another_name
//! Covers the time only, so that a value opens under any name.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    let _ = name;
    time.as_bytes().to_vec()
}
