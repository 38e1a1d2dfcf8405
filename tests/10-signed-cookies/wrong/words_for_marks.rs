//! caught by: step_5::a_length_is_not_guessed
//! Says which is the name and which is the value, in words that both may hold.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("name{name}value{value}").into_bytes()
}
