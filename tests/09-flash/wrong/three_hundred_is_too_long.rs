//! caught by: step_1::what_fits_is_left_alone
//! Cuts what has exactly as much as may be.

pub fn shorten(text: &str) -> String {
    if text.len() < LONGEST {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(LONGEST - CUT.len_utf8());
    format!("{}{CUT}", &text[..end])
}
