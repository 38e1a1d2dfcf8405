//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Parts them by signs that stand in no name of the shop. They may stand in one of tomorrow's.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}-.{value}").into_bytes()
}
