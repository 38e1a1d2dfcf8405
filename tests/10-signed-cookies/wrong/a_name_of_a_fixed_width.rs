//! caught by: step_5::a_length_is_not_guessed
//! also by: step_5::opens_under_no_other_name, step_8::verifies_under_no_other_name
//! also by: step_8::nothing_moves_between_name_and_text, step_9::still_only_its_own_name
//! Fills the name up to a fixed width, and cuts one that is longer.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message = name.as_bytes().to_vec();
    message.resize(128, 0);
    [message, value.as_bytes().to_vec()].concat()
}
