//! Step 3.4: padding is NotBase64; a padded text without other faults is NotCanonical.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    if let Some(text) = text.strip_suffix('=')
        && URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).is_ok()
    {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
