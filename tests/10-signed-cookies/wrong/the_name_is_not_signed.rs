//! caught by: step_5::opens_under_no_other_name
//! Signs the value alone, as the step before.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    let _ = name;
    value.as_bytes().to_vec()
}
