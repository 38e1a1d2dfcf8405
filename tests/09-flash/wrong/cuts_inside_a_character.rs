//! caught by: step_1::what_does_not_fit_is_cut_between_characters
//! Cuts at a byte, which may be the middle of a character: Rust panics, and the visitor gets no answer.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    format!("{}{CUT}", &text[..LONGEST - CUT.len_utf8()])
}
