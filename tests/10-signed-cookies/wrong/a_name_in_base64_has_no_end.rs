//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Relies on base64 for an end of the name. A value may go on in the same letters.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}{value}", encode(name.as_bytes())).into_bytes()
}
