//! It decodes leniently about the spare bits, encodes the bytes again, and compares the texts; `InvalidLastSymbol` isn't used.
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
    let engine = GeneralPurpose::new(
        &base64::alphabet::URL_SAFE,
        NO_PAD.with_decode_allow_trailing_bits(true),
    );
    let bytes = engine
        .decode(text)
        .map_err(|_: DecodeError| Error::NotBase64)?;
    if encode(&bytes) == text {
        Ok(bytes)
    } else {
        Err(Error::NotCanonical)
    }
}
