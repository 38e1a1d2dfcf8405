//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Parts them by a dot and puts the name last, which can hold one as well.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{value}.{name}").into_bytes()
}
