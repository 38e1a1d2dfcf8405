//! caught by: step_6::nothing_opens_under_another_name
//! Says in decimal how long the name is, and not where that number ends.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    format!("{}{name}{time}", name.len()).into_bytes()
}
