//! caught by: step_5::a_length_is_not_guessed
//! also by: step_8::nothing_moves_between_name_and_text
//! Writes the length in one byte, or in two where it has to: then the second could be a name's first letter.

pub(crate) fn named_message(name: &str, value: &str) -> Vec<u8> {
    let length = name.len().to_be_bytes();
    let zeros = length.iter().take_while(|&&byte| byte == 0).count();
    [&length[zeros..], name.as_bytes(), value.as_bytes()].concat()
}
