//! caught by: step_6::nothing_opens_under_another_name
//! also by: step_6::no_bit_can_be_changed
//! Covers the name only, so that Mallory can set the time.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    let _ = time;
    name.as_bytes().to_vec()
}
