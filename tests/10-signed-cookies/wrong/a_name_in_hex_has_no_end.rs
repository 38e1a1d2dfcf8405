//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Relies on hex for an end of the name. A value may go on in the same digits.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let mut message: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
    message.push_str(value);
    message.into_bytes()
}
