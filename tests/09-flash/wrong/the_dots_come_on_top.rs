//! caught by: step_1::what_does_not_fit_is_cut_between_characters
//! also by: step_2::a_guest_cannot_make_the_list_grow
//! Cuts to the limit and then adds three bytes more.

pub fn shorten(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    format!("{}{CUT}", &text[..text.floor_char_boundary(LONGEST)])
}
