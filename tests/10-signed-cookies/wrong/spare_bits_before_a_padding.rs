//! caught by: step_3::no_other_spelling_is_read
//! Reads on behind the padding that it refuses, and calls a text that has both faults by the lesser one.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let decoded = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='));
    match decoded {
        Err(DecodeError::InvalidLastSymbol { .. }) => Err(Error::NotCanonical),
        Ok(bytes) if !text.ends_with('=') => Ok(bytes),
        _ => Err(Error::NotBase64),
    }
}
