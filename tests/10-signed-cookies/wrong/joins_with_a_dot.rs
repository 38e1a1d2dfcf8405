//! caught by: step_5::nothing_moves_from_the_value_into_the_name
//! also by: step_5::a_length_is_not_guessed, step_8::nothing_moves_between_name_and_text
//! Parts name and value by a sign that may stand in both.

// ANCHOR: code
fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}.{value}").into_bytes()
}
// ANCHOR_END: code
