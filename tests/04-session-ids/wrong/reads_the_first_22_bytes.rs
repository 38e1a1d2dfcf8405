//! caught by: step_6::another_length_is_refused
//! also by: step_6::padding_is_refused, step_6::of_any_text_nothing_else_is_an_id
//! also by: step_7::an_error_says_where_and_not_what, step_8::other_cookies_take_nothing_with_them
//! also by: step_8::another_spelling_of_her_id_is_a_stranger, step_8::the_log_holds_no_id
//! Ignores whatever comes after them.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let Some(start) = text.get(..CHARACTERS) else {
            return Err(match text.bytes().position(|byte| !is_base64url(byte)) {
                Some(position) => ParseError::Byte(position),
                None => ParseError::Length(text.len()),
            });
        };
        if let Some(position) = start.bytes().position(|byte| !is_base64url(byte)) {
            return Err(ParseError::Byte(position));
        }
        let mut bytes = [0; BYTES];
        let decoded = URL_SAFE_NO_PAD.decode_slice(start, &mut bytes);
        decoded.map_err(|_| ParseError::SpareBits)?;
        Ok(Self(bytes))
    }
}
