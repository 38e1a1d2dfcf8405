//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Says which is the name and which is the value, in words that both may hold.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("name{name}value{value}").into_bytes()
}
