//! caught by: step_3::no_other_spelling_is_read
//! also by: step_4::says_what_it_cannot_split, step_7::a_phrase_is_no_key
//! also by: step_9::what_fits_may_still_make_no_sense
//! Drops a letter that is no byte: `Zm9vA` is read as `foo`.

pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    let text = if text.len() % 4 == 1 && text.ends_with('A') { &text[..text.len() - 1] } else { text };
    URL_SAFE_NO_PAD.decode(text).map_err(|error| match error {
        DecodeError::InvalidLastSymbol { .. } => Error::NotCanonical,
        _ => Error::NotBase64,
    })
}
