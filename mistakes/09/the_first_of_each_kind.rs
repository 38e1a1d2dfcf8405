//! Step 5, condition 4 (no tag comes from a message): only the first of each character is replaced.

pub(crate) fn escape(text: &str) -> String {
    text.replacen('&', "&amp;", 1)
        .replacen('<', "&lt;", 1)
        .replacen('>', "&gt;", 1)
        .replacen('"', "&quot;", 1)
        .replacen('\'', "&#39;", 1)
}
