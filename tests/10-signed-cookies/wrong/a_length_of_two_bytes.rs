//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text, step_9::still_only_its_own_name
//! Puts the length into two bytes, and 65,537 is 1.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = (name.len() as u16).to_be_bytes();
    [&length, name.as_bytes(), value.as_bytes()].concat()
}
