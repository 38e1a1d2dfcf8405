//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text, step_9::still_only_its_own_name
//! Puts the length in front as a number in decimal, and it isn't said where that ends.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{}{name}{value}", name.len()).into_bytes()
}
