//! caught by: step_3::no_other_spelling_is_read
//! also by: step_4::says_what_it_cannot_split, step_4::no_letter_can_be_changed
//! also by: step_5::still_no_letter_can_be_changed, step_7::a_phrase_is_no_key
//! also by: step_8::no_letter_of_a_text_can_be_changed, step_9::what_fits_may_still_make_no_sense
//! also by: step_9::still_no_letter_can_be_changed, step_9::a_coupon_has_one_text
//! Is friendly to who writes the `=`, and has two texts for one signature.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = text.trim_end_matches('=');
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
