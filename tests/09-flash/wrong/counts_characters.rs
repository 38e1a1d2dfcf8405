//! caught by: step_1::what_does_not_fit_is_cut_between_characters
//! also by: step_2::a_guest_cannot_make_the_list_grow
//! Counts characters, of which each has up to four bytes.

pub fn shorten(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST - 1).chain([CUT]).collect()
}
