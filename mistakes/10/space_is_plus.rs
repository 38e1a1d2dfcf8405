//! Step 3.4: white space; a parser made a space of a +, so it makes a - of it.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD.decode(text.replace(' ', "-")).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
