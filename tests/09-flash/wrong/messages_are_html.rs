//! caught by: step_5::what_it_says_is_text
//! also by: step_5::a_category_stays_in_its_quotes, step_6::a_guest_is_thanked_once
//! also by: step_6::the_page_has_it_all
//! Puts what a visitor wrote into the page as it is.

pub(crate) fn escape(text: &str) -> String {
    text.to_owned()
}
