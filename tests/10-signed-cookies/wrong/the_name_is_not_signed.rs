//! caught by: step_5::opens_under_no_other_name
//! also by: step_5::a_length_is_not_guessed, step_5::still_each_call_stands_alone
//! also by: step_5::a_gift_tag_is_no_login, step_8::verifies_under_no_other_name
//! also by: step_8::nothing_moves_between_name_and_text, step_8::verifying_remembers_nothing
//! also by: step_9::nothing_is_parsed_before_it_is_verified, step_9::still_only_its_own_name
//! also by: step_9::opening_remembers_nothing
//! Signs the value alone, as the step before.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    let _ = name;
    value.as_bytes().to_vec()
}
