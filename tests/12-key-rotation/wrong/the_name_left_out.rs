//! caught by: step_6::nothing_opens_under_another_name
//! also by: step_6::opens_until_the_limit, step_6::another_program_seals_alike
//! Covers the time only, so that a value opens under any name.

pub fn associated(name: &str, time: &str) -> Vec<u8> {
    let _ = name;
    time.as_bytes().to_vec()
}
