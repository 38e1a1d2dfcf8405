//! caught by: step_3::no_other_spelling_is_read
//! Cuts off a line break, such as a file has at its end.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD
        .decode(text.trim())
        .map_err(|error| match error {
            DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
        })
}
