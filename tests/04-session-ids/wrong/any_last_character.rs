//! caught by: step_6::the_other_spellings_of_the_last_character_are_refused
//! also by: step_6::of_any_text_nothing_else_is_an_id, step_7::an_error_says_where_and_not_what
//! also by: step_8::another_spelling_of_her_id_is_a_stranger
//! Decodes by hand and drops what is left over: 16 texts for each ID.

// ANCHOR: code
impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != CHARACTERS {
            return Err(ParseError::Length(text.len()));
        }
        let mut bytes = Vec::new();
        let (mut buffer, mut bits) = (0_u32, 0);
        for (position, byte) in text.bytes().enumerate() {
            let value = value_of(byte).ok_or(ParseError::Byte(position))?;
            buffer = (buffer << 6) | value;
            bits += 6;
            if bits >= 8 {
                bits -= 8;
                bytes.push((buffer >> bits) as u8);
            }
        }
        let bytes = bytes.try_into();
        bytes.map(Self).map_err(|_| ParseError::Length(text.len()))
    }
}
// ANCHOR_END: code

/// The six bits that a character of base64url stands for.
fn value_of(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}
