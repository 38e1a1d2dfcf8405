//! caught by: step_5::what_it_says_is_text
//! Leaves the `&` alone, so that `&lt;` is read as `<`.

pub(crate) fn escape(text: &str) -> String {
    text.replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
