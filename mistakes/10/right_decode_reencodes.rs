//! Right: reads leniently and writes again.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    use base64::alphabet::URL_SAFE;
    use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
    let lenient = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));
    let bytes = lenient.decode(text).map_err(|_| Error::NotBase64)?;
    if encode(&bytes) == text { Ok(bytes) } else { Err(Error::NotCanonical) }
}
