//! Step 3.3: compares case-insensitively with what encode writes, so that some spare bits pass.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    use base64::alphabet::URL_SAFE;
    use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
    let engine = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));
    let bytes = engine.decode(text).map_err(|_| Error::NotBase64)?;
    if !encode(&bytes).eq_ignore_ascii_case(text) {
        return Err(Error::NotCanonical);
    }
    Ok(bytes)
}
