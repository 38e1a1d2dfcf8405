//! caught by: step_3::the_last_letter_has_no_spare_bits
//! Ignores the bits that mean nothing, so that four texts are one signature.

use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

const LENIENT: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    LENIENT.decode(text).map_err(|_| Error::NotBase64)
}
