//! caught by: step_6::no_letter_outside_ascii_makes_it_panic
//! also by: step_6::of_any_text_nothing_else_is_an_id
//! 22 characters can be 88 bytes, and the position of a character isn't that of its first byte.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.chars().count() != CHARACTERS {
            return Err(ParseError::Length(text.chars().count()));
        }
        if let Some(position) = text.chars().position(|it| !is_base64url(it as u8)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
