//! caught by: step_3::no_other_spelling_is_read
//! Is friendly to who writes the `=`, and has two texts for one signature.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = text.trim_end_matches('=');
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
