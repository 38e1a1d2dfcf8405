//! Step 3.4: says NotCanonical for spare bits with padding behind them. (number 3.4 broken; `Zm9=` has two faults, so
//! it is NotBase64; `Zm8=` is, as in the table)

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    match URL_SAFE_NO_PAD.decode(text) {
        Ok(bytes) => Ok(bytes),
        Err(DecodeError::InvalidLastSymbol { .. }) => Err(Error::NotCanonical),
        Err(_) => match URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')) {
            Err(DecodeError::InvalidLastSymbol { .. }) => Err(Error::NotCanonical),
            _ => Err(Error::NotBase64),
        },
    }
}
