//! caught by: step_5::what_it_says_is_text
//! also by: step_5::a_category_stays_in_its_quotes, step_6::a_guest_is_thanked_once
//! also by: step_6::the_page_has_it_all
//! Leaves the `&` alone, so that `&lt;` is read as `<`.

pub(crate) fn escape(text: &str) -> String {
    text.replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
