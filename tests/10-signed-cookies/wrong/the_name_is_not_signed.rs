//! caught by: step_5::opens_under_no_other_name
//! also by: step_5::a_length_is_not_guessed, step_5::a_gift_tag_is_no_login
//! Signs the value alone, as the step before.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    let _ = name;
    value.as_bytes().to_vec()
}
