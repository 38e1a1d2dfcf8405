//! Step 3.3: spare bits ALONE; strips the padding to look for spare bits, so both together are NotCanonical.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    if text.ends_with('=')
        && let Err(DecodeError::InvalidLastSymbol { .. }) = URL_SAFE_NO_PAD.decode(text.trim_end_matches('='))
    {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
