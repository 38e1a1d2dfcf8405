//! Step 3.4: white space anywhere; joins lines as in MIME.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD.decode(text.lines().collect::<String>()).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
