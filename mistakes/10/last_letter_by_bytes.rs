//! Step 3.4: another sign; slices off the last byte and panics with a letter of two bytes.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let (_, last) = text.split_at(text.len() - 1);
    if last == "=" {
        return Err(Error::NotBase64);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
