//! Step 3.4: padding; takes the padding of the right length only.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD.decode(if text.len() % 4 == 0 { text.trim_end_matches('=') } else { text }).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
