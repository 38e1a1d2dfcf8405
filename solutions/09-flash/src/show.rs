//! Messages in a page.

use crate::Message;

// ANCHOR: show
/// The messages as HTML, each in a paragraph whose class is its category, inside one element with
/// `role="status"`; for none, nothing.
pub fn show_messages(messages: &[Message]) -> String {
    // step 5: show them as text
    if messages.is_empty() {
        return String::new();
    }
    let paragraph = |message: &Message| {
        let (category, text) = (escape(&message.category), escape(&message.text));
        format!("<p class=\"{category}\">{text}</p>\n")
    };
    let paragraphs: String = messages.iter().map(paragraph).collect();
    format!("<div role=\"status\">\n{paragraphs}</div>\n")
}
// ANCHOR_END: show

// ANCHOR: escape
/// Text as HTML, between tags or in an attribute's quotes.
pub(crate) fn escape(text: &str) -> String {
    // step 5: show them as text
    // The `&` goes first, or those that the other lines write would be replaced, too.
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
// ANCHOR_END: escape
