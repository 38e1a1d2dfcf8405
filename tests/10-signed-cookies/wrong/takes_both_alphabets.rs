//! caught by: step_3::no_other_spelling_is_read
//! also by: step_7::a_phrase_is_no_key, step_9::what_fits_may_still_make_no_sense
//! Reads `+` and `/` as well, as Python's decoder does.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = text.replace('+', "-").replace('/', "_");
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
