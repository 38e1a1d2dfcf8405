//! caught by: step_5::a_category_stays_in_its_quotes
//! Escapes for the text of a page, and uses it in an attribute.

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
