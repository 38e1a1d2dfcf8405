//! caught by: step_3::no_other_spelling_is_read
//! Takes off the space that a text brings along from a web page, and so reads a second spelling.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = text.trim_matches('\u{a0}');
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
