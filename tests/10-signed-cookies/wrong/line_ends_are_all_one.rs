//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Signs CRLF as a line feed, so that two values have one message.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    format!("{name}={}", value.replace("\r\n", "\n")).into_bytes()
}
