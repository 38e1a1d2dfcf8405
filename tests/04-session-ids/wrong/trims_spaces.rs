//! caught by: step_6::another_length_is_refused
//! also by: step_6::a_byte_outside_the_alphabet_is_named_by_its_position
//! also by: step_6::of_any_text_nothing_else_is_an_id, step_8::other_cookies_take_nothing_with_them
//! also by: step_8::another_spelling_of_her_id_is_a_stranger, step_8::the_log_holds_no_id
//! A space at either end does no harm, until two texts are one ID.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let text = text.trim();
        if text.len() != CHARACTERS {
            return Err(ParseError::Length(text.len()));
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
