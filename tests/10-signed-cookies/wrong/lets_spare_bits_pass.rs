//! caught by: step_3::the_last_letter_has_no_spare_bits
//! also by: step_4::says_what_it_cannot_split, step_4::no_letter_can_be_changed
//! also by: step_5::still_no_letter_can_be_changed, step_6::says_what_is_no_cookie
//! also by: step_7::a_phrase_is_no_key, step_8::no_letter_of_a_text_can_be_changed
//! also by: step_9::what_fits_may_still_make_no_sense, step_9::still_no_letter_can_be_changed
//! also by: step_9::a_coupon_has_one_text, step_9::the_log_says_what_is_wrong
//! Ignores the bits that mean nothing, so that four texts are one signature.

use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

const LENIENT: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    LENIENT.decode(text).map_err(|_| Error::NotBase64)
}
