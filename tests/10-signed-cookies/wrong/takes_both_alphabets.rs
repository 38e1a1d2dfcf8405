//! caught by: step_3::no_other_spelling_is_read
//! Reads `+` and `/` as well, as Python's decoder does.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = text.replace('+', "-").replace('/', "_");
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
