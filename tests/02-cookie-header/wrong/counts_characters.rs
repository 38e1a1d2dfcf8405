//! caught by: step_3::other_letters_are_refused_by_their_first_byte
//! also by: step_4::a_path_holds_no_semicolon, step_4::a_label_is_letters_digits_and_inner_hyphens
//! also by: step_5::every_part_is_checked
//! Says the position in characters, and the last byte of one.

fn check_bytes(part: Part, text: &str, allowed: impl Fn(u8) -> bool) -> Result<(), Error> {
    for (position, character) in text.chars().enumerate() {
        let mut bytes = [0; 4];
        let bytes = character.encode_utf8(&mut bytes).as_bytes();
        if let Some(&byte) = bytes.iter().rev().find(|&&byte| !allowed(byte)) {
            return Err(Error::Byte {
                part,
                byte,
                position,
            });
        }
    }
    Ok(())
}
