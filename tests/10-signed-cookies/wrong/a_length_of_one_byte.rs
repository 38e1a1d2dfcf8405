//! caught by: step_5::a_length_is_not_guessed
//! Puts the length into a byte, and 257 is 1.

fn named_message(name: &str, value: &str) -> Vec<u8> {
    [&[name.len() as u8], name.as_bytes(), value.as_bytes()].concat()
}
