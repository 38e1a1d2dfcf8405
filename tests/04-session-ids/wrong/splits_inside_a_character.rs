//! caught by: step_6::no_letter_outside_ascii_makes_it_panic
//! also by: step_8::another_spelling_of_her_id_is_a_stranger
//! The last character is looked at by itself, at a place that may be no border.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        if text.len() != CHARACTERS {
            return Err(ParseError::Length(text.len()));
        }
        let (start, last) = text.split_at(CHARACTERS - 1);
        if let Some(position) = start.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        if !last.bytes().all(is_base64url) {
            return Err(ParseError::Byte(CHARACTERS - 1));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(text, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
