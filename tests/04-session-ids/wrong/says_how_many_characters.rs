//! caught by: step_6::no_letter_outside_ascii_makes_it_panic
//! also by: step_6::of_any_text_nothing_else_is_an_id
//! Says how many characters it counted.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != CHARACTERS {
            return Err(ParseError::Length(text.chars().count()));
        }
        if let Some(position) = text.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
