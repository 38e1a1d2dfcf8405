//! caught by: step_5::what_it_says_is_text
//! Replaces the `&` last, and with it each `&` that it has written.

pub(crate) fn escape(text: &str) -> String {
    text.replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('&', "&amp;")
}
