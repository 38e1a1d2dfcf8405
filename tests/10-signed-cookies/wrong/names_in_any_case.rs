//! caught by: step_5::opens_under_no_other_name
//! also by: step_8::verifies_under_no_other_name, step_9::still_only_its_own_name
//! Takes `Theme` for `theme`, as the prefixes of chapter 02 are taken.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}={value}", name.to_ascii_lowercase()).into_bytes()
}
