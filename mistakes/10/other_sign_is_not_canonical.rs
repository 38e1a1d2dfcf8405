//! Step 3.4: another sign is NotBase64; says NotCanonical for + and /.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    if text.contains(['+', '/']) {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
