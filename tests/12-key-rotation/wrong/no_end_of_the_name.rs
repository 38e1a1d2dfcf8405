//! caught by: step_6::nothing_opens_under_another_name
//! Joins name and time, with nothing between them.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    [name.as_bytes(), time.as_bytes()].concat()
}
