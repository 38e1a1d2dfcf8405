//! Step 3.2: bytes of any number; the empty text is refused.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    if text.is_empty() {
        return Err(Error::NotBase64);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
