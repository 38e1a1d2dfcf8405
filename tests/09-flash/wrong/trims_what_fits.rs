//! caught by: step_1::what_fits_is_left_alone
//! also by: step_1::what_does_not_fit_is_cut_between_characters
//! Tidies up texts that it wasn't asked to touch.

pub fn shorten(text: &str) -> String {
    let text = text.trim();
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - CUT.len_utf8());
    format!("{}{CUT}", &text[..end])
}
